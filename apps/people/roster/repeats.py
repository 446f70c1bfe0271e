"""The same person twice in one file."""

from collections.abc import Callable, Iterable, Mapping

from apps.people.roster.draft import Draft
from apps.people.roster.dry_run import LEAVE_OUT, NEW, Choice
from apps.people.roster.fields import Field
from apps.people.roster.spelling import folded
from apps.people.roster.table import Note, note
from kernel.words import noop

REPEATS = noop("Repeats row {row}.")


def leave_out() -> Choice:
    """The way out of a row that is not wanted."""
    return Choice(LEAVE_OUT, note("leave_out", noop("Do not load this row")))


def is_new() -> Choice:
    """The way out when two people only look like one."""
    return Choice(NEW, note("is_new", noop("This is another person")))


def refuse_repeats(drafts: Iterable[Draft], answers: Mapping[int, str]) -> None:
    """The first row of a person stands, each later one is refused and names it."""
    firsts: dict[tuple[str, str], int] = {}
    for draft in drafts:
        row = draft.line.number
        for kind, key in (("name", by_name), ("key", by_key), ("email", by_email)):
            value = key(draft)
            if not value or (kind == "name" and answers.get(row) == NEW):
                continue
            first = firsts.setdefault((kind, value), row)
            if first != row and not any(reason.code in CODES for reason in draft.reasons):
                refuse_as(draft, kind, first)


def by_name(draft: Draft) -> str:
    """Name and date of birth; without a date the name alone, for people of one kind."""
    born = draft.values.get(Field.BIRTH_DATE) or (
        draft.values.get(Field.KIND) if not has_bad_date(draft) else ""
    )
    return f"{draft.name}|{born}" if draft.name and born else ""


def has_bad_date(draft: Draft) -> bool:
    """Whether a date of birth stands there, but could not be read."""
    return any(reason.field is Field.BIRTH_DATE for reason in draft.reasons)


def by_key(draft: Draft) -> str:
    """The number of the student card or the staff number."""
    return folded(draft.values.get(Field.EXTERNAL_KEY, ""))


def by_email(draft: Draft) -> str:
    """The address, which is one person's."""
    return draft.values.get(Field.EMAIL, "")


def refuse_as(draft: Draft, kind: str, first: int) -> None:
    """The reason with its way out: a namesake may be another person, a number may not be shared."""
    wording, field = WORDINGS[kind]
    choices = (leave_out(), is_new()) if kind == "name" else (leave_out(),)
    draft.refuse(field, wording(first), choices=choices)


WORDINGS: Mapping[str, tuple[Callable[[int], Note], Field | None]] = {
    "name": (lambda row: note("repeats_row", REPEATS, row=row), None),
    "key": (
        lambda row: note("repeats_key", noop("The same number stands in row {row}."), row=row),
        Field.EXTERNAL_KEY,
    ),
    "email": (
        lambda row: note("repeats_email", noop("The same e-mail stands in row {row}."), row=row),
        Field.EMAIL,
    ),
}
CODES = frozenset({"repeats_row", "repeats_key", "repeats_email"})
