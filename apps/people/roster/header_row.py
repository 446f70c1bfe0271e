"""Which sheet of the file is the list, and which of its rows holds the headings."""

from dataclasses import dataclass

from apps.people.roster.headings import recognise_headings
from apps.people.roster.limits import Limits
from apps.people.roster.refusals import (
    EmptyFile,
    FileRefused,
    NoHeadings,
    NoPeople,
    NoSuchSheet,
    TooManyColumns,
    TooManyRows,
)
from apps.people.roster.table import Line, Note, Table, note
from kernel.words import noop

ROWS_LOOKED_THROUGH = 30


@dataclass(slots=True)
class SheetRows:
    """A sheet as it was read; `lines` is empty when it goes past the limits."""

    name: str
    lines: list[Line]
    last_row: int
    last_column: int


def choose_table(name: str, sheets: list[SheetRows], limits: Limits, *, wanted: str | None) -> Table:
    """The first sheet with headings that fit, or the wanted one; raises why there is none."""
    if not sheets:
        raise EmptyFile(name=name)
    tried = [sheet for sheet in sheets if wanted is None or sheet.name == wanted]
    fitting = [(sheet, line) for sheet in tried if (line := heading_line(sheet)) is not None]
    if not fitting:
        raise why_none(name, tried, limits, wanted)
    sheet, headings = fitting[0]
    lines = tuple(line for line in sheet.lines if line.number > headings.number)
    if not lines:
        raise NoPeople(name=name)
    others = [other for other in sheets if other is not sheet]
    return Table(name, sheet.name, headings, lines, sheet_notes(sheet, others))


def heading_line(sheet: SheetRows) -> Line | None:
    """The row near the top that names the most fields; of equals the first."""
    best: tuple[int, Line] | None = None
    filled = [line for line in sheet.lines if not line.is_blank]
    for line in filled[:ROWS_LOOKED_THROUGH]:
        seen = recognise_headings(line)
        if seen.is_list_of_people and (best is None or len(seen.fields) > best[0]):
            best = len(seen.fields), line
    return best[1] if best else None


def why_none(name: str, tried: list[SheetRows], limits: Limits, wanted: str | None) -> FileRefused:
    """The refusal for a file without a list that can be read."""
    if not tried:
        return NoSuchSheet(name=name, sheet=wanted)
    for sheet in tried:
        if sheet.last_row > limits.rows:
            return TooManyRows(name=name, sheet=sheet.name, last=sheet.last_row, limit=limits.rows)
        if sheet.last_column > limits.columns:
            return TooManyColumns(name=name, sheet=sheet.name, last=sheet.last_column, limit=limits.columns)
    return NoHeadings(name=name, looked=ROWS_LOOKED_THROUGH)


def sheet_notes(sheet: SheetRows, others: list[SheetRows]) -> tuple[Note, ...]:
    """What the curator should know about sheets that were left aside."""
    if not others:
        return ()
    lists = [other.name for other in others if heading_line(other) is not None]
    notes = [
        note(
            "sheet_chosen",
            noop("The list was taken from the sheet «{sheet}». Left aside: {others}."),
            sheet=sheet.name,
            others=", ".join(other.name for other in others),
        )
    ]
    notes += [
        note(
            "sheet_is_list_too",
            noop("The sheet «{sheet}» looks like a list too; load it as well."),
            sheet=other,
        )
        for other in lists
    ]
    return tuple(notes)
