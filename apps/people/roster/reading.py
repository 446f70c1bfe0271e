"""Reading a file in a child process; the parent never parses what a stranger made."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, cast

from apps.people.roster import refusals
from apps.people.roster.child.job import Job, pack
from apps.people.roster.header_row import SheetRows, choose_table
from apps.people.roster.limits import LIMITS, MEGABYTE, Limits
from apps.people.roster.refusals import EmptyFile, FileRefused, FileTooLarge, TooHeavy
from apps.people.roster.table import Cell, Line, Origin, Table

CHILD = [sys.executable, "-P", "-m", "apps.people.roster.child"]


def read_table(file: Path | bytes, name: str, *, sheet: str | None = None, limits: Limits = LIMITS) -> Table:
    """The list of people in an XLSX or CSV file under the name its owner gave it.

    Takes the first sheet whose headings fit, or the one named. Raises a subclass of
    `FileRefused` that says what is wrong with the file as a whole and what to do.
    """
    content = content_of(file, name, limits)
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise EmptyFile(name=name)
    sheets = heard(ask_child(Job(name=name, limits=limits), content))
    return choose_table(name, sheets, limits, wanted=sheet)


class Upload(Protocol):
    """A file that a page received; its size is known before it is read."""

    @property
    def name(self) -> str | None:
        """What its owner calls it."""

    @property
    def size(self) -> int | None:
        """In bytes."""

    def read(self) -> bytes:
        """All of it."""


def uploaded_content(upload: Upload, limits: Limits = LIMITS) -> bytes:
    """The bytes of a file that a page received, never read when they are too many. Raises FileTooLarge."""
    if (upload.size or 0) > limits.file_bytes:
        raise too_large(upload.name or "", limits)
    return upload.read()


def too_large(name: str, limits: Limits) -> FileTooLarge:
    """The refusal with the limit in it."""
    return FileTooLarge(name=name, megabytes=limits.file_bytes // MEGABYTE)


def content_of(file: Path | bytes, name: str, limits: Limits) -> bytes:
    """The bytes of the file, never more than the limit."""
    if isinstance(file, bytes):
        content = file
    else:
        with file.open("rb") as stream:
            content = stream.read(limits.file_bytes + 1)
    if len(content) > limits.file_bytes:
        raise too_large(name, limits)
    return content


def ask_child(job: Job, content: bytes) -> list[object]:
    """What the child said, line by line; a child killed by a signal was asked for too much."""
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell, input over a pipe
            CHILD,
            input=pack(job, content),
            capture_output=True,
            timeout=job.limits.wall_seconds,
            env=surroundings(),
            cwd="/",
            check=False,
        )
    except subprocess.TimeoutExpired as problem:
        raise TooHeavy(name=job.name) from problem
    if done.returncode < 0:
        raise TooHeavy(name=job.name)
    done.check_returncode()
    return [json.loads(line) for line in done.stdout.split(b"\n") if line]


def surroundings() -> dict[str, str]:
    """The child finds the same code as we do, and nothing else of our environment: no secrets."""
    places = [str(Path(place).resolve()) for place in sys.path if place]
    return {"PYTHONPATH": os.pathsep.join(places), "PYTHONDONTWRITEBYTECODE": "1"}


def heard(said: list[object]) -> list[SheetRows]:
    """The sheets the child spoke of; raises the refusal it ended with."""
    sheets: list[SheetRows] = []
    for line in said:
        if isinstance(line, list):
            sheets[-1].lines.append(line_of(len(sheets[-1].lines) + 1, line))
        else:
            told = cast(Mapping[str, object], line)
            if "refused" in told:
                raise refusal_of(told)
            if "sheet" in told:
                sheets.append(
                    SheetRows(
                        str(told["sheet"]), [], cast(int, told["last_row"]), cast(int, told["last_column"])
                    )
                )
    return sheets


def refusal_of(told: Mapping[str, object]) -> FileRefused:
    """The child's refusal as an exception."""
    kind: type[FileRefused] = getattr(refusals, str(told["refused"]))
    return kind(**cast(dict[str, object], told["facts"]))


def line_of(number: int, cells: list[object]) -> Line:
    """A row of bare texts and pairs of text and origin."""
    return Line(number, tuple(cell_of(cell) for cell in cells))


def cell_of(said: object) -> Cell:
    """A cell as the child says it."""
    if isinstance(said, str):
        return Cell(said)
    text, origin = cast(list[str], said)
    return Cell(text, Origin(origin))
