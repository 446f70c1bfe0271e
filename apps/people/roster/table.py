"""The list as it stands in the file: cells with the way they came about, numbered rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Origin(StrEnum):
    """How the text of a cell came about."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    EMPTY_FORMULA = "empty_formula"
    ERROR = "error"
    CUT = "cut"
    MERGED = "merged"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what a person would see in it, and its origin."""

    text: str = ""
    origin: Origin = Origin.TEXT

    @property
    def is_blank(self) -> bool:
        """Nothing to read here; a formula without a value is not blank."""
        return not self.text.strip() and self.origin not in (Origin.EMPTY_FORMULA, Origin.ERROR)


BLANK = Cell()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file with its number as the file shows it, counted from 1."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell of a column counted from 0; rows may be shorter than the table."""
        return self.cells[column] if column < len(self.cells) else BLANK

    @property
    def is_blank(self) -> bool:
        return all(cell.is_blank for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say to the curator: a code, an English msgid and the facts that fill it."""

    code: str
    msgid: str
    facts: Mapping[str, object]


def note(code: str, msgid: str, **facts: object) -> Note:
    """A note with its facts by name."""
    return Note(code, msgid, facts)


@dataclass(frozen=True, slots=True)
class Table:
    """The chosen sheet: its headings, the rows under them and what was decided on the way."""

    name: str
    sheet: str
    headings: Line
    lines: tuple[Line, ...]
    notes: tuple[Note, ...] = ()
