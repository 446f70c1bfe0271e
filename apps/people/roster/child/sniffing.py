"""What the bytes are, whatever the name says."""

from apps.people.roster.child.job import Job
from apps.people.roster.refusals import (
    FileRefused,
    NotASpreadsheet,
    OldWorkbook,
    OtherSpreadsheet,
    PasswordProtected,
    PdfDocument,
    Picture,
    TextNamedWorkbook,
    WebPage,
)

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINNINGS: tuple[tuple[bytes, type[FileRefused]], ...] = (
    (b"%PDF", PdfDocument),
    (b"\x89PNG", Picture),
    (b"\xff\xd8\xff", Picture),
    (b"GIF8", Picture),
    (b"RIFF", Picture),
    (b"II*\x00", Picture),
    (b"MM\x00*", Picture),
    (b"{\\rtf", NotASpreadsheet),
    (b"Rar!", NotASpreadsheet),
    (b"7z\xbc\xaf", NotASpreadsheet),
    (b"\x1f\x8b", NotASpreadsheet),
)
MARKUP = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<table", b"<style", b"<!--")
WORKBOOK_ENDINGS = frozenset({"xlsx", "xlsm", "xltx", "xls", "xlsb", "ods", "numbers"})
TEXT_ENDINGS = frozenset({"csv", "txt", "tsv", ""})


def is_zip(content: bytes) -> bool:
    """Whether the file may be a modern workbook."""
    return content.startswith(ZIP)


def refuse_strangers(job: Job, content: bytes) -> None:
    """Raise the refusal that names what the file really is, unless it is text or a zip."""
    for beginning, refusal in BEGINNINGS:
        if content.startswith(beginning):
            raise refusal(name=job.name)
    if content.startswith(OLE):
        raise compound(content)(name=job.name)
    refuse_markup(job, content)


def compound(content: bytes) -> type[FileRefused]:
    """Which of the old container's tenants lives in it, by the names in its directory."""
    if named("EncryptedPackage") in content:
        return PasswordProtected
    if named("Workbook") in content or named("Book") in content:
        return OldWorkbook
    return NotASpreadsheet


def named(entry: str) -> bytes:
    """A name as the directory of a compound file keeps it."""
    return entry.encode("utf-16-le")


def refuse_markup(job: Job, content: bytes) -> None:
    """Web pages and the XML of Excel 2003 call themselves .xls gladly."""
    opening = content[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in opening:
        raise OtherSpreadsheet(name=job.name)
    if opening.startswith(MARKUP) or b"<html" in opening[:512]:
        raise WebPage(name=job.name)


def refuse_misnamed_text(job: Job, *, readable: bool) -> None:
    """Text must not call itself a workbook, and noise is no spreadsheet under any name."""
    if not readable and job.ending not in TEXT_ENDINGS:
        raise NotASpreadsheet(name=job.name)
    if job.ending in WORKBOOK_ENDINGS:
        raise TextNamedWorkbook(name=job.name)
