"""From the cells of a row to its values."""

import datetime as dt
from collections.abc import Callable, Mapping

from apps.people.roster.cleaning.cleaned import Cleaned, refused
from apps.people.roster.cleaning.contacts import clean_email, clean_phone
from apps.people.roster.cleaning.dates import clean_birth_date
from apps.people.roster.cleaning.full_names import READERS as NAME_READERS
from apps.people.roster.cleaning.full_names import split_full_name
from apps.people.roster.cleaning.people import clean_consent, clean_kind, clean_sex
from apps.people.roster.cleaning.study_and_work import (
    clean_course,
    clean_experience,
    clean_group,
    clean_key,
    clean_text,
)
from apps.people.roster.draft import Draft
from apps.people.roster.fields import NAME_PARTS, Field
from apps.people.roster.limits import LIMITS
from apps.people.roster.table import BLANK, Cell, Note, Origin, note
from kernel.words import noop

READERS: Mapping[Field, Callable[[Cell], Cleaned]] = {
    **NAME_READERS,
    Field.SEX: clean_sex,
    Field.KIND: clean_kind,
    Field.EXTERNAL_KEY: clean_key,
    Field.GROUP: clean_group,
    Field.COURSE: clean_course,
    Field.SPECIALTY: clean_text,
    Field.POSITION: clean_text,
    Field.DEPARTMENT: clean_text,
    Field.EXPERIENCE_YEARS: clean_experience,
    Field.EMAIL: clean_email,
    Field.PHONE: clean_phone,
    Field.REPRESENTATIVE_NAME: clean_text,
    Field.REPRESENTATIVE_PHONE: clean_phone,
    Field.REPRESENTATIVE_EMAIL: clean_email,
}
DATED: Mapping[Field, Callable[[Cell, dt.date], Cleaned]] = {
    Field.BIRTH_DATE: clean_birth_date,
    Field.CONSENT: clean_consent,
    Field.REPRESENTATIVE_CONSENT: clean_consent,
}
UNREADABLE: Mapping[Origin, Note] = {
    Origin.ERROR: note(
        "error_in_cell", noop("A formula of the cell ended in an error. Type the value itself.")
    ),
    Origin.EMPTY_FORMULA: note(
        "formula_without_value", noop("The cell holds a formula without a value. Type the value itself.")
    ),
    Origin.CUT: note(
        "too_long", noop("The text is longer than {limit} characters."), limit=LIMITS.cell_characters
    ),
}
SECOND_HAND: Mapping[Origin, Note] = {
    Origin.FORMULA: note("formula", noop("The value was worked out by a formula.")),
    Origin.MERGED: note("merged", noop("The value was taken from the merged cell above.")),
}


class RowReader:
    """Reads one row after another; the texts a curator typed go before those of the file."""

    def __init__(self, today: dt.date, mends: Mapping[tuple[int, Field], str]) -> None:
        self.today = today
        self.mends = mends

    def read(self, draft: Draft) -> None:
        """Fill the draft with values, guesses and reasons of single cells."""
        self.read_name(draft)
        for field in (*READERS, *DATED):
            if field not in NAME_PARTS:
                self.take(draft, field, cleaned(field, self.cell(draft, field), self.today))

    def cell(self, draft: Draft, field: Field) -> Cell:
        """What is said of the field, by hand or by the file."""
        typed = self.mends.get((draft.line.number, field))
        if typed is not None:
            return Cell(typed, Origin.TYPED)
        column = draft.columns.get(field)
        return draft.line.cell(column.index) if column else BLANK

    def read_name(self, draft: Draft) -> None:
        """From a column for each part, or from one for the whole; a column of its own goes first."""
        whole = self.cell(draft, Field.FULL_NAME)
        parts = [part for part in NAME_PARTS if not self.cell(draft, part).is_blank]
        if whole.is_blank and not parts and Field.FULL_NAME in draft.columns:
            draft.refuse(Field.FULL_NAME, note("no_name", noop("There is no name.")))
            return
        for part in NAME_PARTS if whole.is_blank else parts:
            self.take(draft, part, cleaned(part, self.cell(draft, part), self.today))
        if not whole.is_blank:
            self.split(draft, whole)

    def split(self, draft: Draft, whole: Cell) -> None:
        """The whole name gives the parts that have no column of their own."""
        if whole.origin in UNREADABLE:
            draft.refuse(Field.FULL_NAME, UNREADABLE[whole.origin])
            return
        parts = split_full_name(whole)
        if parts.wrong:
            draft.refuse(Field.FULL_NAME, parts.wrong, parts.suggestion)
        for part, value in parts.values.items():
            draft.values.setdefault(part, value)
        for guess in (*parts.guesses, *second_hand(whole)):
            draft.guess(Field.FULL_NAME, guess, parts.whole)

    def take(self, draft: Draft, field: Field, read: Cleaned) -> None:
        """Write the value with its guesses, or the reason why there is none."""
        if read.wrong:
            draft.refuse(field, read.wrong, read.suggestion)
        elif read.value:
            draft.values[field] = read.value
        cell = self.cell(draft, field)
        for guess in (*read.guesses, *(second_hand(cell) if read.value else ())):
            draft.guess(field, guess, read.value)


def cleaned(field: Field, cell: Cell, today: dt.date) -> Cleaned:
    """The cell as a value of the field; a cell nobody can read is refused before."""
    if cell.origin in UNREADABLE:
        return refused(UNREADABLE[cell.origin])
    return DATED[field](cell, today) if field in DATED else READERS[field](cell)


def second_hand(cell: Cell) -> tuple[Note, ...]:
    """A value that nobody typed into this cell is a guess."""
    return (SECOND_HAND[cell.origin],) if cell.origin in SECOND_HAND else ()
