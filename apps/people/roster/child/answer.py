"""The child's answer: lines of JSON over standard output, counted as they go."""

import json
import sys
from collections.abc import Iterable

from apps.people.roster.child.job import Job
from apps.people.roster.child.sheet import Sheet, trimmed, type_of_cell
from apps.people.roster.refusals import FileRefused, UnpacksTooLarge
from apps.people.roster.table import Origin


def answer_sheets(sheets: Iterable[Sheet], job: Job) -> None:
    """Say every sheet, row after row, and stop with a refusal past the limit of unpacked bytes."""
    left = job.limits.unpacked_bytes
    for sheet in sheets:
        for said in spoken(sheet):
            left -= say(said)
            if left < 0:
                raise UnpacksTooLarge(name=job.name, megabytes=job.limits.unpacked_bytes // 1024**2)


def answer_refusal(refusal: FileRefused) -> None:
    """Say why the file was not read; the parent finds the class by its name."""
    say({"refused": type(refusal).__name__, "facts": refusal.facts})


def spoken(sheet: Sheet) -> Iterable[object]:
    """A sheet as its heading line and one list per row."""
    yield {"sheet": sheet.name, "last_row": sheet.last_row, "last_column": sheet.last_column}
    for row in sheet.rows:
        yield [plain(cell) for cell in trimmed(row)]


def plain(cell: type_of_cell) -> object:
    """Plain text stands bare, anything else with its origin."""
    text, origin = cell
    return text if origin is Origin.TEXT else [text, origin.value]


def say(what: object) -> int:
    """Write one line; returns how many bytes it took."""
    line = json.dumps(what, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    sys.stdout.buffer.write(line)
    return len(line)
