"""Rows of the dry run as lines of the page: what is wrong, what stands in the file, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.people.public import DraftReview, Kind
from apps.people.roster import FIELD_LABELS, LEAVE_OUT, CheckedRow, Field, Guess, Reason
from apps.people.web.words import joined, kind_word, told


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a reason, a guess, or a row that is fine.

    `mend` names the field to type into (`was` is what stands there, `value` what is offered), `answers`
    are the ways out by choice, `can_return` a row that the curator left out.
    """

    number: int
    person: str
    words: str
    about: str = ""
    in_file: str = ""
    mend: str = ""
    was: str = ""
    value: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    answer: str = ""
    can_return: bool = False

    @property
    def is_suggested(self) -> bool:
        """Whether the field holds a guess that waits for a yes."""
        return self.value != self.was


@dataclass(frozen=True, slots=True)
class LineMaker:
    """Makes lines of a draft's rows."""

    draft: DraftReview

    def bad(self, row: CheckedRow) -> Iterable[Line]:
        """A line for each reason; the one to be mended by choice, else the first, offers the ways out."""
        deciding = next((reason for reason in row.reasons if reason.choices), row.reasons[0])
        for reason in row.reasons:
            yield self.reason(row, reason, answers=self.answers(row) if reason is deciding else ())

    def reason(self, row: CheckedRow, reason: Reason, answers: tuple[tuple[str, str], ...]) -> Line:
        """What is wrong, and the field to mend it in."""
        one = reason.field
        was = self.now(row, one, reason.place.text if reason.place else "") if one else ""
        return Line(
            number=row.number,
            person=row.person,
            words=told(reason.note),
            about=label(one) if one else "",
            in_file=reason.place.text if reason.place else "",
            mend=f"{row.number}:{one.value}" if one else "",
            was=was,
            value=reason.suggestion or was,
            answers=answers,
            answer=self.draft.settled.answers.get(row.number, ""),
        )

    def answers(self, row: CheckedRow) -> tuple[tuple[str, str], ...]:
        """The ways out of a row by choice."""
        choices = {choice.value: told(choice.note) for reason in row.reasons for choice in reason.choices}
        leave = choices.pop(LEAVE_OUT, _("Do not load this row"))
        first = _("Choose") if choices else _("Mend the row")
        return (("", first), *choices.items(), (LEAVE_OUT, leave))

    def now(self, row: CheckedRow, one: Field, in_file: str) -> str:
        """What stands in the field now: typed earlier, or in the file."""
        return self.draft.settled.mends.get((row.number, one), in_file)

    def guessed(self, row: CheckedRow) -> Iterable[Line]:
        """A line for each guess, with the field to contradict it."""
        for guess in row.guesses:
            yield self.guess(row, guess)

    def guess(self, row: CheckedRow, guess: Guess) -> Line:
        """What was read otherwise than it is written."""
        return Line(
            number=row.number,
            person=row.person,
            words=told(guess.note),
            about=label(guess.field),
            in_file=guess.place.text if guess.place else "",
            mend=f"{row.number}:{guess.field.value}",
            was=guess.after,
            value=guess.after,
        )

    def fine(self, row: CheckedRow) -> Iterable[Line]:
        """A row that will be added, or is known without changes."""
        values = row.values
        kind = kind_word(Kind(values[Field.KIND])) if Field.KIND in values else ""
        waits = _("waits for consent") if row.without_consent else ""
        words = joined((kind, values.get(Field.GROUP), values.get(Field.POSITION)))
        yield Line(row.number, row.person, words, about=waits)

    def changed(self, row: CheckedRow) -> Iterable[Line]:
        """A line for each change."""
        for change in row.changes:
            words = _("{label}: was «{before}», will be «{after}»").format(
                label=label(change.field), before=change.before or "—", after=change.after
            )
            yield Line(row.number, row.person, words)

    def skipped(self, row: CheckedRow) -> Iterable[Line]:
        """Why the row is left aside; what the curator left out can come back."""
        chosen = self.draft.settled.answers.get(row.number) == LEAVE_OUT
        yield Line(row.number, row.person, told(row.skipped) if row.skipped else "", can_return=chosen)


def lines_of(tab: str, rows: Iterable[CheckedRow], make: LineMaker) -> list[Line]:
    """The lines of a tab."""
    making = {
        "bad": make.bad,
        "alike": make.bad,
        "guessed": make.guessed,
        "change": make.changed,
        "skip": make.skipped,
    }.get(tab, make.fine)
    return [line for row in rows for line in making(row)]


def label(one: Field) -> str:
    """«Дата рождения»."""
    return capfirst(_(FIELD_LABELS[one]))
