"""Recognising the headings of a list: any order, near-enough wording."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from apps.people.roster.fields import NAME_PARTS, Field
from apps.people.roster.likeness import candidates
from apps.people.roster.spelling import folded, plain_dashes
from apps.people.roster.table import Line

BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
NUMBER_SIGN = re.compile(r"№|\bn(?=\s*(?:п|студ|зач|групп))")
SOFT_BREAK = re.compile(r"(?<=\w)-\s*\n\s*")
NOT_WORD = re.compile(r"[^0-9a-zа-я]+")
INITIALS = re.compile(r"\bф\s*и\s*о\b")
LONGEST = 80


class Fit(StrEnum):
    """How sure it is what a column holds."""

    EXACT = "exact"
    NEAR = "near"
    CHOSEN = "chosen"
    UNCLEAR = "unclear"
    TAKEN = "taken"
    UNKNOWN = "unknown"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Column:
    """A column counted from 0, its heading as written, and what it was taken for.

    `perhaps` lists the fields it might be when the fit is UNCLEAR or TAKEN.
    """

    index: int
    heading: str
    field: Field | None
    fit: Fit
    perhaps: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingMap:
    """What every column of a list holds."""

    columns: tuple[Column, ...]

    @property
    def fields(self) -> Mapping[Field, Column]:
        """The columns that are read, by field."""
        return {column.field: column for column in self.columns if column.field}

    @property
    def doubts(self) -> tuple[Column, ...]:
        """Columns to ask the curator about: two meanings, or a field that another column holds."""
        return tuple(column for column in self.columns if column.fit in (Fit.UNCLEAR, Fit.TAKEN))

    @property
    def is_list_of_people(self) -> bool:
        """A name and at least one thing more."""
        fields = set(self.fields)
        named = Field.FULL_NAME in fields or {Field.FAMILY_NAME, Field.GIVEN_NAME} <= fields
        return named and bool(fields - {Field.FULL_NAME, *NAME_PARTS})

    def choose(self, choices: Mapping[int, Field | None]) -> "HeadingMap":
        """The map after the curator said what columns hold; her word frees a field held elsewhere."""
        claimed = set(choices.values()) - {None}
        columns = []
        for column in self.columns:
            if column.index in choices:
                columns.append(replace(column, field=choices[column.index], fit=Fit.CHOSEN, perhaps=()))
            elif column.field in claimed:
                columns.append(replace(column, field=None, fit=Fit.NOT_NEEDED))
            else:
                columns.append(column)
        return HeadingMap(tuple(columns))


def recognise_headings(row: Line) -> HeadingMap:
    """What each heading of the row means; of two columns for one field the surer, then the first, wins."""
    columns = [guessed(index, cell.text) for index, cell in enumerate(row.cells) if cell.text.strip()]
    holders: dict[Field, Column] = {}
    for column in columns:
        if column.field:
            holder = holders.get(column.field)
            if holder is None or (holder.fit is Fit.NEAR and column.fit is Fit.EXACT):
                holders[column.field] = column
    return HeadingMap(tuple(settled(column, holders) for column in columns))


def settled(column: Column, holders: Mapping[Field, Column]) -> Column:
    """The column as it is, or without its field if another holds it."""
    if column.field is None or holders[column.field].index == column.index:
        return column
    return replace(column, field=None, fit=Fit.TAKEN, perhaps=(column.field,))


def guessed(index: int, heading: str) -> Column:
    """What a heading means by itself."""
    name = normal_heading(heading)
    found, exact = candidates(name) if len(name) <= LONGEST else ((), False)
    if not found:
        return Column(index, heading, None, Fit.UNKNOWN)
    if len(found) > 1:
        return Column(index, heading, None, Fit.UNCLEAR, tuple(field for field in found if field))
    if found[0] is None:
        return Column(index, heading, None, Fit.NOT_NEEDED)
    return Column(index, heading, found[0], Fit.EXACT if exact else Fit.NEAR)


def normal_heading(heading: str) -> str:
    """«Ф.И.О. студента*» as «фио студента», «Дата рождения (дд.мм.гггг)» as «дата рождения»."""
    joined = BRACKETS.sub(" ", SOFT_BREAK.sub("", heading))
    spelled = NUMBER_SIGN.sub(" номер ", folded(plain_dashes(joined)))
    words = NOT_WORD.sub(" ", spelled).strip()
    return INITIALS.sub("фио", words)
