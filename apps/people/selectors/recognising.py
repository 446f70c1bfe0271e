"""Lists of other parts that are about people of the college: read, and whom each row is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext

from apps.people.roster import read_table, recognise_headings
from apps.people.roster.cells import RowReader
from apps.people.roster.checking import UNDECIDED, read_rows
from apps.people.roster.draft import Draft
from apps.people.roster.known import Directory
from apps.people.roster.resemblance import NOBODY, perhaps, surely
from apps.people.roster.table import Table
from apps.people.selectors.known import known_people
from kernel.policy import Actor
from kernel.words import noop
from tenants.public import today_in

NOBODY_FITS = noop("Nobody of the college fits: check the name and the date of birth.")
SEVERAL_FIT = noop("It is not clear who this is: add the date of birth or the number of the student card.")


@dataclass(frozen=True, slots=True)
class RecognisedRow:
    """A row of the file: its number there, its cells as texts in the order of the headings, and the person.

    `trouble` says in the reader's language why the person is not known; empty when there is one.
    """

    number: int
    cells: tuple[str, ...]
    person_id: UUID | None
    name: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class RecognisedList:
    """The headings as written, and the rows that are about anybody."""

    headings: tuple[str, ...]
    rows: tuple[RecognisedRow, ...]


def recognise_list(*, actor: Actor, name: str, content: bytes) -> RecognisedList:
    """Read an XLSX or CSV file with people in it, by name with date of birth, group or number.

    Totals and empty rows are left out. Raises a subclass of FileRefused.
    """
    table = read_table(content, name)
    headings = recognise_headings(table.headings)
    directory = Directory.of(known_people(actor=actor, consents=()))
    drafts = read_rows(table, headings, RowReader(today_in(actor.workspace.id), {}), UNDECIDED)
    said = tuple(cell.text for cell in table.headings.cells)
    return RecognisedList(said, tuple(_rows(drafts, directory, table)))


def _rows(drafts: list[Draft], directory: Directory, table: Table) -> Iterator[RecognisedRow]:
    width = len(table.headings.cells)
    for draft in drafts:
        if draft.skipped is None:
            cells = tuple(draft.line.cell(place).text for place in range(width))
            yield RecognisedRow(draft.line.number, cells, *_person(draft, directory))


def _person(draft: Draft, directory: Directory) -> tuple[UUID | None, str, str]:
    found = surely(draft, directory)
    if found is NOBODY:
        found = perhaps(draft, directory, ())
    if found.sure:
        return found.sure.id, draft.person, ""
    return None, draft.person, gettext(SEVERAL_FIT if found.perhaps else NOBODY_FITS)
