"""Unpacking a workbook without trusting what it says about itself."""

import io
import zipfile
import zlib

from apps.people.roster.child.job import Job
from apps.people.roster.child.sniffing import TEXT_ENDINGS
from apps.people.roster.refusals import (
    DamagedFile,
    NotASpreadsheet,
    OtherSpreadsheet,
    PasswordProtected,
    UnpacksTooLarge,
    WorkbookNamedText,
)

PIECE = 65_536
LOCKED = 0x1
BOOK = "xl/workbook.xml"
FOREIGN = ("xl/workbook.bin", "content.xml", "index/document.iwa")
FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)

Parts = dict[str, bytes]


def unpack_workbook(job: Job, content: bytes) -> Parts:
    """The XML parts of a workbook by name, all bytes counted as they appear."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            refuse_by_directory(job, archive.infolist())
            return read_parts(job, archive)
    except BROKEN as problem:
        raise DamagedFile(name=job.name) from problem


def refuse_by_directory(job: Job, entries: list[zipfile.ZipInfo]) -> None:
    """What the directory alone gives away: another format, a lock, a size past the limit."""
    names = {entry.filename.lower() for entry in entries}
    if BOOK not in names:
        foreign = any(name in FOREIGN for name in names)
        raise (OtherSpreadsheet if foreign else NotASpreadsheet)(name=job.name)
    if job.ending in TEXT_ENDINGS - {""}:
        raise WorkbookNamedText(name=job.name)
    if any(entry.flag_bits & LOCKED for entry in entries):
        raise PasswordProtected(name=job.name)
    if sum(entry.file_size for entry in entries) > job.limits.unpacked_bytes:
        raise too_large(job)


def read_parts(job: Job, archive: zipfile.ZipFile) -> Parts:
    """Unpack what a list of people needs; pictures and macros stay packed."""
    parts: Parts = {}
    left = job.limits.unpacked_bytes
    for entry in archive.infolist():
        if entry.filename.lower().endswith((".xml", ".rels")):
            parts[entry.filename] = read_part(job, archive, entry, left)
            left -= len(parts[entry.filename])
    return parts


def read_part(job: Job, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """One part piece by piece, stopping past the limit; own entities have no place in a workbook."""
    unpacked = bytearray()
    with archive.open(entry) as stream:
        while piece := stream.read(PIECE):
            unpacked += piece
            if len(unpacked) > left:
                raise too_large(job)
    if unpacked.startswith((b"\xff\xfe", b"\xfe\xff")) or any(word in unpacked for word in FORBIDDEN):
        raise DamagedFile(name=job.name)
    return bytes(unpacked)


def too_large(job: Job) -> UnpacksTooLarge:
    """The refusal with its facts."""
    return UnpacksTooLarge(name=job.name, megabytes=job.limits.unpacked_bytes // 1024**2)


def repack(parts: Parts) -> io.BytesIO:
    """A workbook of the counted parts only, so that no reader meets a byte nobody has seen."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    kept.seek(0)
    return kept
