"""The outcome of a dry run: what would happen to every row, and why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from apps.people.roster.fields import NAME_PARTS, Field, Kind
from apps.people.roster.headings import HeadingMap
from apps.people.roster.table import Note, Table

NEW = "new"
LEAVE_OUT = "leave_out"
SAME = "same:"


class Outcome(StrEnum):
    """What loading would do with the row."""

    ADD = "add"
    CHANGE = "change"
    SAME = "same"
    SKIP = "skip"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the file: row number as the file shows it, column counted from 0 with its heading."""

    row: int
    column: int
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One way out of a doubt; `value` goes into `Decisions.answers`."""

    value: str
    note: Note


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row is bad. `field` and `place` are empty when the whole row is meant.

    `suggestion` is a text for the cell, a guess that waits for a person's yes.
    With `choices` the row is mended by choosing, otherwise by typing.
    """

    note: Note
    field: Field | None = None
    place: Place | None = None
    suggestion: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def code(self) -> str:
        return self.note.code


@dataclass(frozen=True, slots=True)
class Guess:
    """Something read otherwise than it is written, shown to the curator before she loads."""

    note: Note
    field: Field
    place: Place | None
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a known person that the file would replace."""

    field: Field
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the curator settled: texts typed for (row, field), choices by row, who the people are.

    `kind_if_unsaid` serves lists without a column of kinds, such as «Студенты 2026».
    """

    mends: Mapping[tuple[int, Field], str] = field(default_factory=dict)
    answers: Mapping[int, str] = field(default_factory=dict)
    kind_if_unsaid: Kind | None = None


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """One row of the file with its end; `values` are settled texts, dates as 2009-12-31."""

    number: int
    outcome: Outcome
    person: str
    values: Mapping[Field, str]
    reasons: tuple[Reason, ...] = ()
    guesses: tuple[Guess, ...] = ()
    changes: tuple[Change, ...] = ()
    known_id: UUID | None = None
    without_consent: bool = False
    skipped: Note | None = None

    @property
    def is_alike(self) -> bool:
        """Bad only because the person may be known already."""
        return bool(self.reasons) and all(reason.code in ALIKE for reason in self.reasons)


ALIKE = frozenset({"perhaps_known", "several_known"})


@dataclass(frozen=True, slots=True)
class DryRun:
    """All rows in the order of the file; nothing was written anywhere."""

    table: Table
    headings: HeadingMap
    rows: tuple[CheckedRow, ...]
    notes: tuple[Note, ...] = ()

    def of(self, outcome: Outcome) -> tuple[CheckedRow, ...]:
        """The rows with this end."""
        return tuple(row for row in self.rows if row.outcome is outcome)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many rows end in each way."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def loadable(self) -> tuple[CheckedRow, ...]:
        """The rows that loading would write."""
        return tuple(row for row in self.rows if row.outcome in (Outcome.ADD, Outcome.CHANGE))

    @property
    def alike(self) -> tuple[CheckedRow, ...]:
        """Bad rows that wait only for the choice whether the person is known."""
        return tuple(row for row in self.rows if row.is_alike)

    @property
    def mistaken(self) -> tuple[CheckedRow, ...]:
        """The other bad rows."""
        return tuple(row for row in self.of(Outcome.BAD) if not row.is_alike)

    @property
    def guessed(self) -> tuple[CheckedRow, ...]:
        """Rows to be loaded in which something was guessed."""
        return tuple(row for row in self.loadable if row.guesses)

    @property
    def unconsented(self) -> tuple[CheckedRow, ...]:
        """Rows to be loaded whose people wait for consent."""
        return tuple(row for row in self.loadable if row.without_consent)

    @property
    def changed_fields(self) -> Mapping[Field, int]:
        """In how many rows each field would change."""
        return Counter(change.field for row in self.of(Outcome.CHANGE) for change in row.changes)


def whole_name(values: Mapping[Field, str]) -> str:
    """«Фамилия Имя Отчество» of settled values."""
    return " ".join(values[part] for part in NAME_PARTS if values.get(part))
