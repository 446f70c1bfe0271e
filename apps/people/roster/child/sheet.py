"""A sheet as the child hands it over: rows of (text, origin), trimmed and bounded."""

from dataclasses import dataclass, field

from apps.people.roster.limits import Limits
from apps.people.roster.table import Origin

type_of_cell = tuple[str, Origin]
EMPTY: type_of_cell = ("", Origin.TEXT)


@dataclass(slots=True)
class Sheet:
    """`rows` begin at row 1 of the file; a sheet past the limits has none, but says how far it goes."""

    name: str
    rows: list[list[type_of_cell]] = field(default_factory=list)
    last_row: int = 0
    last_column: int = 0

    def goes_past(self, limits: Limits) -> bool:
        """Whether it is too long or too wide to be a list of people."""
        return self.last_row > limits.rows or self.last_column > limits.columns


def filled(cell: type_of_cell) -> bool:
    """Whether the cell says anything."""
    return bool(cell[0].strip()) or cell[1] in (Origin.EMPTY_FORMULA, Origin.ERROR)


def trimmed(row: list[type_of_cell]) -> list[type_of_cell]:
    """The row without empty cells at its end."""
    end = len(row)
    while end and not filled(row[end - 1]):
        end -= 1
    return row[:end]


def cut(text: str, longest: int) -> type_of_cell:
    """The text with its origin; a text past the limit is cut and says so."""
    return (text, Origin.TEXT) if len(text) <= longest else (text[:longest], Origin.CUT)


def drop_blank_end(sheet: Sheet) -> None:
    """Forget the rows below the last filled one."""
    while sheet.rows and not any(map(filled, sheet.rows[-1])):
        sheet.rows.pop()
