"""Who may stand in which base, and what an entry must say (R28, R29, R31, R60, R107)."""

from collections.abc import Collection
from dataclasses import dataclass

from kernel.refusals import Refusal
from kernel.words import noop
from kernel.writable import check_between

HOURS_OF_WEEK = 168
MOST_PLACES = 30
LONGEST_NOTE = 500
TIERS = (1, 2, 3)
OLDEST = 120

STUDENT, STAFF, ALUMNUS, PARENT, PARTNER_EMPLOYEE = (
    "student",
    "staff",
    "alumnus",
    "parent",
    "partner_employee",
)
BASES: dict[str, frozenset[str]] = {
    "alumni": frozenset({ALUMNUS, PARTNER_EMPLOYEE, STAFF}),
    "partners": frozenset({PARTNER_EMPLOYEE}),
    "teachers": frozenset({STAFF}),
    "students": frozenset({STUDENT}),
    "parents": frozenset({PARENT}),
}
"""Which kinds of people a base may hold (R28, R103); an alumnus may have become staff or a partner's."""


class NotAMentee(Refusal):
    """R29: students and teaching staff only."""

    message = noop("{name} can be no mentee here: this form is for another kind of people.")
    way_out = noop("Choose another form, or correct who the person is on the card.")


class NotOfThisBase(Refusal):
    """R28: each base holds people of its own kinds."""

    message = noop("{name} does not fit this base of mentors.")
    way_out = noop("Choose the base by who the person is to the college.")


class FormIsOff(Refusal):
    """R31: a form that the college has not switched on."""

    message = noop("The form «{form}» is switched off in this college.")
    way_out = noop("Choose another form, or switch it on in the programme.")


class RoleModelOfAnotherForm(Refusal):
    """R39, R47, R55: role models belong to their form."""

    message = noop("This role model belongs to another form of mentoring.")
    way_out = noop("Choose one of the form's own or leave it open.")


class FormNotOfThisBase(Refusal):
    """Mentors of a form come from certain bases."""

    message = noop("Mentors of the form «{form}» do not come from this base.")
    way_out = noop("Take the form away or choose another base.")


class NoFormIsChosen(Refusal):
    """A mentor takes part in at least one form."""

    message = noop("No form of mentoring is chosen.")
    way_out = noop("Choose at least one.")


class NothingIsAskedFor(Refusal):
    """R60: an entry says what is asked for."""

    message = noop("It is not said what the mentee asks for.")
    way_out = noop("Choose at least one request.")


class UnknownRequest(Refusal):
    """R60: requests come from one taxonomy."""

    message = noop("There is no such request in the list: {code}.")
    way_out = noop("Choose from the list.")


class PlacesOutOfBounds(Refusal):
    """A mentor has room for one or more."""

    message = noop("A mentor has room for 1 to {most} mentees.")
    way_out = noop("Write how many at once.")


class PlacesHoldPairs(Refusal):
    """A place with a pair in it is not taken away."""

    message = noop("{name} has more pairs in force than this.")
    way_out = noop("End a pair first, or leave the number of places as it is.")


class AgesTurnedRound(Refusal):
    """The preferred ages contradict each other."""

    message = noop("The preferred ages are turned round: from {youngest} to {oldest}.")
    way_out = noop("Check the two ages.")


class HoursOutOfWeek(Refusal):
    """An hour that no week has."""

    message = noop("Free hours are those of one week.")
    way_out = noop("Mark them in the table of the week.")


class AlreadyInTheBase(Refusal):
    """One entry per person and form, or person and base, in a cycle."""

    message = noop("{name} stands in this base already.")
    way_out = noop("Open the entry and change it.")


class EntryHasLeft(Refusal):
    """An entry that is over is not changed."""

    message = noop("This entry is over.")
    way_out = noop("Enter the person again.")


@dataclass(frozen=True, slots=True)
class FormRules:
    """What a form asks: its name for messages, whose it is, whence its mentors come."""

    code: str
    name: str
    is_on: bool
    mentees: str
    bases: tuple[str, ...]
    role_models: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MenteeFields:
    """What an entry of the mentee base says. requests: codes of the taxonomy · tier: 1 is served first ·
    interests: short words · free_hours: hours of the week, 0 = Monday 00:00 … 167.
    """

    form: str
    requests: tuple[str, ...]
    role_model: str = ""
    tier: int = 1
    interests: tuple[str, ...] = ()
    free_hours: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorFields:
    """What an entry of a mentor base says: the five criteria of the first questionnaire (R107).

    competences: codes of the taxonomy · places: mentees at once · teaches_subject: a subject mentor (R44) ·
    prefers_age: youngest and oldest · note: life experience in a few words; see `MenteeFields`.
    """

    base: str
    forms: tuple[str, ...]
    places: int = 1
    competences: tuple[str, ...] = ()
    teaches_subject: bool = False
    interests: tuple[str, ...] = ()
    prefers_age: tuple[int, int] | None = None
    free_hours: tuple[int, ...] = ()
    note: str = ""


def check_mentee(
    *, kind: str, name: str, fields: MenteeFields, form: FormRules, known: Collection[str]
) -> None:
    """R29, R31, R60. `known` are the codes of the taxonomy. Raises the first refusal that applies."""
    if not form.is_on:
        raise FormIsOff(form=form.name)
    if kind not in (STUDENT, STAFF) or kind != form.mentees:
        raise NotAMentee(name=name)
    if fields.role_model and fields.role_model not in form.role_models:
        raise RoleModelOfAnotherForm
    if not fields.requests:
        raise NothingIsAskedFor
    check_between(fields.tier, TIERS[0], TIERS[-1])
    _check_codes(fields.requests, known)
    _check_hours(fields.free_hours)


def check_mentor(
    *,
    kind: str,
    name: str,
    fields: MentorFields,
    forms: Collection[FormRules],
    known: Collection[str],
) -> None:
    """R28, R31, R60, R107. `forms` are those chosen. Raises the first refusal that applies."""
    if kind not in BASES.get(fields.base, ()):
        raise NotOfThisBase(name=name)
    if not forms:
        raise NoFormIsChosen
    for form in forms:
        _check_form(form, fields.base)
    if not 1 <= fields.places <= MOST_PLACES:
        raise PlacesOutOfBounds(most=MOST_PLACES)
    if fields.prefers_age:
        _check_ages(*fields.prefers_age)
    _check_codes(fields.competences, known)
    _check_hours(fields.free_hours)


def check_all_known(forms: Collection[str], known: Collection[str]) -> None:
    """R31: raise FormIsOff for a form that nobody knows."""
    for code in forms:
        if code not in known:
            raise FormIsOff(form=code)


def _check_ages(youngest: int, oldest: int) -> None:
    if youngest > oldest:
        raise AgesTurnedRound(youngest=youngest, oldest=oldest)
    check_between(youngest, 0, OLDEST)
    check_between(oldest, 0, OLDEST)


def _check_form(form: FormRules, base: str) -> None:
    if not form.is_on:
        raise FormIsOff(form=form.name)
    if base not in form.bases:
        raise FormNotOfThisBase(form=form.name)


def _check_codes(codes: Collection[str], known: Collection[str]) -> None:
    for code in codes:
        if code not in known:
            raise UnknownRequest(code=code)


def _check_hours(hours: Collection[int]) -> None:
    if any(not 0 <= hour < HOURS_OF_WEEK for hour in hours):
        raise HoursOutOfWeek
