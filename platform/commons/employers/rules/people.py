"""What is asked of an employer's person before the facts are written down."""

from dataclasses import dataclass
from datetime import date

from kernel.refusals import Refusal
from kernel.words import noop
from kernel.writable import check_between, check_length

YOUNGEST_YEARS = 18
LONGEST_EXPERIENCE = 75
LONGEST_EMAIL = 200
"""What a college can take over of a person."""


class PersonIsTooYoung(Refusal):
    """A mentor from an employer is of age."""

    message = noop("This person is not yet eighteen.")
    way_out = noop("Check the date of birth: a mentor from an employer is of age.")


class DateIsAhead(Refusal):
    """A consent or a clearance cannot come from the future."""

    message = noop("The day of the consent or of the clearance has not come yet.")
    way_out = noop("Check the dates.")


class ClearanceIsIncomplete(Refusal):
    """L3: kind, number, both dates, or nothing at all."""

    message = noop("The clearance needs its kind, its number, the day of issue and how long it holds.")
    way_out = noop("Fill in all four or leave all of them empty.")


class ClearanceEndsEarly(Refusal):
    """A clearance cannot end before it was issued."""

    message = noop("The clearance ends before it was issued.")
    way_out = noop("Check the dates.")


class PersonIsEnteredAlready(Refusal):
    """The employer's list has this person."""

    message = noop("This person is on your list already.")
    way_out = noop("Open the person in the list and change what has changed.")


class PersonHasLeft(Refusal):
    """Nothing is changed of a person who works there no more."""

    message = noop("This person works with you no more.")
    way_out = noop("Enter the person anew if they have come back.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeFacts:
    """All that the employer says of one person; dates in the employer's zone, experience in years."""

    family_name: str
    given_name: str
    birth_date: date
    position: str
    patronymic: str = ""
    specialty: str = ""
    experience_years: int | None = None
    competences: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    clearance_kind: str = ""
    clearance_number: str = ""
    clearance_issued_on: date | None = None
    clearance_valid_until: date | None = None
    consent_on: date | None = None


def check_facts(facts: EmployeeFacts, *, today: date) -> None:
    """Raise a refusal when the facts cannot be true."""
    if not _is_of_age(facts.birth_date, today):
        raise PersonIsTooYoung
    if any(day and day > today for day in (facts.consent_on, facts.clearance_issued_on)):
        raise DateIsAhead
    if facts.experience_years is not None:
        check_between(facts.experience_years, 0, LONGEST_EXPERIENCE)
    check_length(facts.email, LONGEST_EMAIL)
    _check_clearance(facts)


def check_here(*, left: bool) -> None:
    """Raise PersonHasLeft for a person who left."""
    if left:
        raise PersonHasLeft


def _check_clearance(facts: EmployeeFacts) -> None:
    issued, until = facts.clearance_issued_on, facts.clearance_valid_until
    given = [bool(one) for one in (facts.clearance_kind, facts.clearance_number, issued, until)]
    if any(given) and not all(given):
        raise ClearanceIsIncomplete
    if issued and until and until < issued:
        raise ClearanceEndsEarly


def _is_of_age(born: date, today: date) -> bool:
    return (today.year - born.year) - ((today.month, today.day) < (born.month, born.day)) >= YOUNGEST_YEARS
