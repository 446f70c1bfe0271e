"""Which letters the bytes of a text table stand for."""

import codecs
import re

from apps.people.roster.child.job import Job
from apps.people.roster.child.sniffing import refuse_misnamed_text
from apps.people.roster.refusals import DamagedFile, MixedLetters, NotASpreadsheet, UnknownLetters

CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f]")
ONE_BYTE = ("cp1251", "mac_cyrillic", "cp866", "koi8-r")
SIGN = "[№«»“”„–—\u00a0…’°·]"
SIGNS = re.compile(f"{SIGN}+")
RUSSIAN = re.compile(f"{SIGN}*(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+){SIGN}*")
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
CYRILLIC = re.compile("[\u0400-\u04ff]")
LEAST_RUSSIAN = 0.8
SAMPLE = 65_536
MOST_NOISE = 0.01
LEAST_ZEROS = 0.03


def decode(job: Job, content: bytes) -> str:
    """The text of a table in UTF-8, UTF-16 or a Russian one-byte coding; raises what is wrong with it."""
    sixteen = sixteen_bit(content)
    readable = bool(sixteen) or not CONTROLS.search(content)
    refuse_misnamed_text(job, readable=readable)
    try:
        if sixteen:
            return content.decode(sixteen)
        if not readable:
            raise noise(content)(name=job.name)
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        if sixteen or content.startswith(codecs.BOM_UTF8):
            raise DamagedFile(name=job.name) from problem
        return decode_russian(job, content)


def noise(content: bytes) -> type[DamagedFile | NotASpreadsheet]:
    """A stray control sign is damage to a table; many of them never were one."""
    stray = len(CONTROLS.findall(content))
    return DamagedFile if stray <= MOST_NOISE * len(content) else NotASpreadsheet


def sixteen_bit(content: bytes) -> str:
    """The name of the two-byte coding, or nothing; without a mark it is seen by its zero bytes."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(content) % 2 or b"\x00" not in content:
        return ""
    low, high = content[0::2].count(0), content[1::2].count(0)
    if max(low, high) < LEAST_ZEROS * len(content):
        return ""
    if high and not low:
        return "utf-16-le"
    return "utf-16-be" if low and not high else ""


def decode_russian(job: Job, content: bytes) -> str:
    """The one-byte letters of Windows, else of whatever old program they make Russian words in."""
    refuse_mixture(job, content)
    read = {coding: text for coding in ONE_BYTE if (text := decoded(content, coding))}
    best = max(read, key=lambda coding: russian_share(read[coding]), default="")
    if not best or russian_share(read[best]) < LEAST_RUSSIAN:
        raise UnknownLetters(name=job.name)
    return read[best]


def decoded(content: bytes, coding: str) -> str:
    """The text in a coding, or nothing if some byte means nothing there."""
    try:
        return content.decode(coding)
    except UnicodeDecodeError:
        return ""


def russian_share(text: str) -> float:
    """Which part of the words beyond ASCII has Russian letters with capitals in their places."""
    words = [word for word in NOT_ASCII.findall(text[:SAMPLE]) if not SIGNS.fullmatch(word)]
    return sum(bool(RUSSIAN.fullmatch(word)) for word in words) / max(len(words), 1)


def refuse_mixture(job: Job, content: bytes) -> None:
    """Two lists glued together: some rows spell Cyrillic in UTF-8, others do not."""
    manners: dict[bool, int] = {}
    for number, row in enumerate(content.splitlines(), start=1):
        if not row.isascii():
            manners.setdefault(spells_utf8(row), number)
    if len(manners) > 1:
        raise MixedLetters(name=job.name, row=max(manners.values()))


def spells_utf8(row: bytes) -> bool:
    """Whether the bytes are Cyrillic text in UTF-8; Windows letters almost never are."""
    try:
        return bool(CYRILLIC.search(row.decode("utf-8-sig")))
    except UnicodeDecodeError:
        return False
