"""What must hold between the values of one row."""

import datetime as dt
from collections.abc import Mapping

from apps.people.roster.cleaning.dates import age
from apps.people.roster.draft import Draft
from apps.people.roster.fields import Field, Kind
from apps.people.roster.table import note
from kernel.words import noop

YOUNGEST: dict[Kind, int] = {
    Kind.STUDENT: 13,
    Kind.ALUMNUS: 15,
    Kind.STAFF: 16,
    Kind.PARENT: 16,
    Kind.PARTNER_EMPLOYEE: 16,
}
OLDEST = 90
OF_AGE = 18
YOUNGEST_AT_WORK = 14


def settle_kind(draft: Draft, if_unsaid: Kind | None) -> None:
    """The kind as said; else by the group of a student or the position of one who works."""
    draft.kind_was_said = Field.KIND in draft.values
    if draft.kind_was_said or any(reason.field is Field.KIND for reason in draft.reasons):
        return
    kind = if_unsaid or inferred(draft)
    if kind:
        draft.values[Field.KIND] = kind.value
    else:
        draft.refuse(
            Field.KIND,
            note(
                "no_kind", noop("The row does not say who this is: a student, a member of staff or another.")
            ),
        )


def inferred(draft: Draft) -> Kind | None:
    """A group without a position makes a student, a position without a group a member of staff."""
    studies, works = Field.GROUP in draft.values, Field.POSITION in draft.values
    if studies == works:
        return None
    return Kind.STUDENT if studies else Kind.STAFF


def check_age(draft: Draft, today: dt.date) -> None:
    """A student has a date of birth; nobody is younger or older than people of the kind are."""
    kind = Kind(draft.values[Field.KIND]) if Field.KIND in draft.values else None
    born = draft.birth_date
    if born is None:
        check_birth_date_given(draft, kind)
        return
    years, least = age(born, today), YOUNGEST[kind] if kind else min(YOUNGEST.values())
    if years < least:
        draft.refuse(
            Field.BIRTH_DATE,
            note(
                "too_young",
                noop("By this date the person is {age}, younger than {least}."),
                age=years,
                least=least,
            ),
        )
    if years > OLDEST:
        draft.refuse(
            Field.BIRTH_DATE,
            note(
                "too_old",
                noop("By this date the person is {age}, older than {most}."),
                age=years,
                most=OLDEST,
            ),
        )


def check_birth_date_given(draft: Draft, kind: Kind | None) -> None:
    """Whose consent a student needs depends on age (R80)."""
    refused = any(reason.field is Field.BIRTH_DATE for reason in draft.reasons)
    if kind is Kind.STUDENT and not refused:
        draft.refuse(
            Field.BIRTH_DATE,
            note(
                "no_birth_date",
                noop("A student's date of birth is needed: it tells whose consent to ask for."),
            ),
        )


def check_experience(draft: Draft, today: dt.date) -> None:
    """Nobody has worked since before they were fourteen."""
    years, born = draft.values.get(Field.EXPERIENCE_YEARS), draft.birth_date
    if years and born and int(years) > age(born, today) - YOUNGEST_AT_WORK:
        draft.refuse(
            Field.EXPERIENCE_YEARS,
            note("long_experience", noop("So many years of experience do not fit the date of birth.")),
        )


def lacks_consent(values: Mapping[Field, str], today: dt.date) -> bool:
    """A minor needs the representative's consent beside their own; a row without is only marked (R80)."""
    born = values.get(Field.BIRTH_DATE)
    minor = bool(born) and age(dt.date.fromisoformat(str(born)), today) < OF_AGE
    needed = [Field.CONSENT, *([Field.REPRESENTATIVE_CONSENT] if minor else [])]
    return not all(values.get(field) for field in needed)
