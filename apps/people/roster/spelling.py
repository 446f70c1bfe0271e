"""Letters that look alike, spaces that are none, and how words are compared."""

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
SPACES = re.compile(r"\s+")
DASHES = re.compile("[‐‑‒–—―−]")
NEUTRALISED = re.compile(r"^'(?=[=+\-@\t\r])")
LATIN = re.compile("[A-Za-zÀ-ɏ]")
CYRILLIC = re.compile("[\u0400-\u04ff]")

LOOKS_CYRILLIC = str.maketrans("ABCEHKMOPTXYËaceopxykmë", "АВСЕНКМОРТХУЁасеорхукмё")
LOOKS_LATIN = str.maketrans("АВСЕНКМОРТХУасеорхук", "ABCEHKMOPTXYaceopxyk")


def tidy(text: str) -> str:
    """The text with whole letters and single ordinary spaces, nothing invisible, our neutralising undone."""
    whole = unicodedata.normalize("NFC", NEUTRALISED.sub("", text))
    return SPACES.sub(" ", INVISIBLE.sub("", whole)).strip()


def plain_dashes(text: str) -> str:
    """All dashes as a hyphen."""
    return DASHES.sub("-", text)


def in_cyrillic(text: str) -> str:
    """The text with look-alike Latin letters replaced; unchanged if some letter has no twin."""
    mended = text.translate(LOOKS_CYRILLIC)
    return text if LATIN.search(mended) else mended


def in_latin(text: str) -> str:
    """The reverse, for addresses; unchanged if some Cyrillic letter has no twin."""
    mended = text.translate(LOOKS_LATIN)
    return text if CYRILLIC.search(mended) else mended


def folded(text: str) -> str:
    """How words are compared: small letters, ё as е, look-alikes as Cyrillic."""
    return in_cyrillic(tidy(text)).casefold().replace("ё", "е")


def search_words(text: str) -> tuple[str, ...]:
    """The words of a search, as `normal_name` spells a name."""
    return tuple(folded(plain_dashes(text)).replace("-", " ").split())


def normal_name(family_name: str, given_name: str, patronymic: str = "") -> str:
    """The name by which people are compared: folded, without hyphens and double spaces."""
    whole = plain_dashes(f"{family_name} {given_name} {patronymic}").replace("-", " ")
    return folded(whole)


def is_slip(one: str, other: str) -> bool:
    """Whether a single letter was lost, added, changed or swapped with its neighbour."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest_one, rest_other = one[start:], other[start:]
    if len(one) != len(other):
        longer, shorter = (rest_one, rest_other) if len(one) > len(other) else (rest_other, rest_one)
        return longer[1:] == shorter
    swapped = rest_one[:2] == rest_other[1::-1] and rest_one[2:] == rest_other[2:]
    return swapped or rest_one[1:] == rest_other[1:]
