"""The table to publish: rows that add up to rows, measures counted out of one another, and its shown form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final

from commons.reporting.rules.coverage import percent

Key = tuple[str, str]


class TableError(ValueError):
    """The table is not lawful; the message names the place."""


class Withheld(Enum):
    """The one mark of a figure that is not shown; it never tells why."""

    WITHHELD = "withheld"


WITHHELD: Final = Withheld.WITHHELD
Value = int | Withheld


@dataclass(frozen=True, slots=True)
class Row:
    """A college, municipality or region; `parent` is the row it is counted in, None at the top."""

    key: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A count. of: the measure it is a share of (participants of everybody), so that those not
    counted can be computed too · parts: measures that add up to it.
    """

    key: str
    of: str | None = None
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bound:
    """What everybody knows besides sums: `measure` is never more than `times` times `of`, row by row."""

    measure: str
    of: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One true count."""

    row: str
    measure: str
    value: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What everybody knows of a table before reading a figure: rows, measures, how they hang together."""

    rows: tuple[Row, ...]
    measures: tuple[Measure, ...]
    bounds: tuple[Bound, ...] = ()

    def __post_init__(self) -> None:
        keys = [row.key for row in self.rows]
        names = [measure.key for measure in self.measures]
        if len(set(keys)) < len(keys) or len(set(names)) < len(names):
            raise TableError("a row or measure is listed twice")
        for row in self.rows:
            self._walk_up(row.key)
        for measure in self.measures:
            others = {*measure.parts, *([measure.of] if measure.of else [])}
            if others - set(names) or measure.key in others:
                raise TableError(f"{measure.key} is counted out of something that is not here")
        for bound in self.bounds:
            if {bound.measure, bound.of} - set(names) or bound.times < 1:
                raise TableError(f"{bound.measure} is bounded by something that is not here")

    def keys(self) -> list[Key]:
        """The cells, row by row in the order given."""
        return [(row.key, measure.key) for row in self.rows for measure in self.measures]

    def children(self) -> dict[str, list[str]]:
        """The rows that add up to each row which has any."""
        found: dict[str, list[str]] = {}
        for row in self.rows:
            if row.parent is not None:
                found.setdefault(row.parent, []).append(row.key)
        return found

    def sums(self) -> Iterator[tuple[Key, list[Key]]]:
        """Every relation of the table: a cell and the cells that add up to it."""
        for parent, children in self.children().items():
            for measure in self.measures:
                yield (parent, measure.key), [(child, measure.key) for child in children]
        for row in self.rows:
            for measure in self.measures:
                if measure.parts:
                    yield (row.key, measure.key), [(row.key, part) for part in measure.parts]

    def shares(self) -> list[tuple[Key, Key]]:
        """Every numerator with its denominator."""
        return [
            ((row.key, measure.key), (row.key, measure.of))
            for row in self.rows
            for measure in self.measures
            if measure.of is not None
        ]

    def limits(self) -> list[tuple[Key, int, Key]]:
        """Every cell that is bounded, how many times, and the cell that bounds it."""
        return [
            ((row.key, bound.measure), bound.times, (row.key, bound.of))
            for row in self.rows
            for bound in self.bounds
        ]

    def _walk_up(self, key: str | None) -> None:
        parents = {row.key: row.parent for row in self.rows}
        seen: set[str] = set()
        while key is not None:
            if key not in parents or key in seen:
                raise TableError(f"{key} has no place among the rows")
            seen.add(key)
            key = parents[key]


@dataclass(frozen=True, slots=True)
class Table:
    """A complete, consistent table of true counts. Raises TableError when it is not."""

    frame: Frame
    cells: tuple[Cell, ...]

    def __post_init__(self) -> None:
        values = self.values()
        if len(values) < len(self.cells) or set(values) != set(self.frame.keys()):
            raise TableError("every cell of the frame is given exactly once")
        for key, value in values.items():
            if value < 0:
                raise TableError(f"{key} is negative")
        for whole, parts in self.frame.sums():
            if values[whole] != sum(values[part] for part in parts):
                raise TableError(f"{whole} is not the sum of its parts")
        self._check_shares(values)

    def _check_shares(self, values: dict[Key, int]) -> None:
        for part, whole in self.frame.shares():
            if values[part] > values[whole]:
                raise TableError(f"{part} is more than everybody")
        for part, times, whole in self.frame.limits():
            if values[part] > times * values[whole]:
                raise TableError(f"{part} is more than {times} times {whole}")

    def values(self) -> dict[Key, int]:
        """The true counts by row and measure."""
        return {(cell.row, cell.measure): cell.value for cell in self.cells}


@dataclass(frozen=True, slots=True)
class Published:
    """What may be shown: each cell a count or WITHHELD."""

    frame: Frame
    cells: Mapping[Key, Value]

    def value(self, row: str, measure: str) -> Value:
        """The count of a cell, or WITHHELD."""
        return self.cells[row, measure]

    def share(self, row: str, measure: str) -> Decimal | Withheld | None:
        """The percentage of a measure that is counted out of another; None when there is nobody to count.

        It is shown only where both counts are, so it never tells more than they do.
        """
        whole = {known.key: known.of for known in self.frame.measures}[measure]
        if whole is None:
            raise TableError(f"{measure} is not counted out of anything")
        counted, everybody = self.cells[row, measure], self.cells[row, whole]
        if isinstance(counted, Withheld) or isinstance(everybody, Withheld):
            return WITHHELD
        return percent(counted, everybody)


def tabulate(frame: Frame, colleges: Mapping[Key, int]) -> Table:
    """The whole table from the counts of its lowest rows; every sum equals its parts by construction."""
    counts = dict.fromkeys(frame.keys(), 0)
    parents = {row.key: row.parent for row in frame.rows}
    for (college, measure), value in colleges.items():
        place: str | None = college
        while place is not None:
            if (place, measure) not in counts:
                raise TableError(f"{(place, measure)} is not in the frame")
            counts[place, measure] += value
            place = parents[place]
    return Table(frame, tuple(Cell(row, measure, value) for (row, measure), value in counts.items()))
