"""A row on its way through the checks."""

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID

from apps.people.roster.dry_run import Change, Choice, Guess, Place, Reason, whole_name
from apps.people.roster.fields import NAME_PARTS, Field
from apps.people.roster.headings import Column
from apps.people.roster.spelling import normal_name, tidy
from apps.people.roster.table import Line, Note


@dataclass(slots=True)
class Draft:
    """What is known of the row so far; checks add to it, nothing takes away."""

    line: Line
    columns: dict[Field, Column]
    values: dict[Field, str] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    known_id: UUID | None = None
    kind_was_said: bool = False
    skipped: Note | None = None

    @property
    def birth_date(self) -> dt.date | None:
        """The date of birth, if it was read."""
        told = self.values.get(Field.BIRTH_DATE)
        return dt.date.fromisoformat(told) if told else None

    @property
    def name(self) -> str:
        """The name by which people are compared; empty while it is not whole."""
        return self.normal(*NAME_PARTS)

    @property
    def short_name(self) -> str:
        """The same without the patronymic."""
        return self.normal(Field.FAMILY_NAME, Field.GIVEN_NAME)

    def normal(self, *parts: Field) -> str:
        """Those parts of the name, folded; empty unless family name and given name are there."""
        if not (self.values.get(Field.FAMILY_NAME) and self.values.get(Field.GIVEN_NAME)):
            return ""
        family_name, given_name, *rest = (self.values.get(part, "") for part in parts)
        return normal_name(family_name, given_name, *rest)

    @property
    def person(self) -> str:
        """Whom the row is about, in the words of the file where they could not be read."""
        written = (self.columns[part] for part in (Field.FULL_NAME, *NAME_PARTS) if part in self.columns)
        raw = " ".join(tidy(self.line.cell(column.index).text) for column in written)
        return whole_name(self.values) or tidy(raw)

    def place(self, of: Field) -> Place | None:
        """Where the file says it; parts of a name may stand in the cell of the whole name."""
        column = self.columns.get(of)
        if column is None and of in NAME_PARTS:
            column = self.columns.get(Field.FULL_NAME)
        if column is None:
            return None
        return Place(self.line.number, column.index, column.heading, self.line.cell(column.index).text)

    def refuse(
        self, of: Field | None, note: Note, suggestion: str = "", choices: tuple[Choice, ...] = ()
    ) -> None:
        """Add a reason."""
        self.reasons.append(Reason(note, of, self.place(of) if of else None, suggestion, choices))

    def guess(self, of: Field, note: Note, after: str) -> None:
        """Add a guess."""
        self.guesses.append(Guess(note, of, self.place(of), after))
