"""Who can be offered to the colleges, and to which call."""

from dataclasses import dataclass
from datetime import date

from kernel.refusals import Refusal
from kernel.words import noop


class PersonHasNotConsented(Refusal):
    """Nobody is shown to colleges without having agreed to it."""

    message = noop("This person has not yet agreed to be offered to colleges.")
    way_out = noop("Write down the day of the consent in «Our people».")


class PersonIsGone(Refusal):
    """Who works there no more is offered no more."""

    message = noop("This person works with you no more.")
    way_out = noop("Choose somebody else.")


class PersonIsNotCleared(Refusal):
    """L3: an adult comes to a minor only with a clearance in force."""

    message = noop("The student is a minor, and this person has no clearance in force.")
    way_out = noop("Enter the clearance in «Our people» or choose somebody else.")


class PersonIsOfferedAlready(Refusal):
    """One open offer per person: its quota says for how many."""

    message = noop("This person is in the pool already.")
    way_out = noop("Change how many students they can take on.")


class OfferIsOver(Refusal):
    """The offer was withdrawn, has not begun or has run out."""

    message = noop("This person is not in the pool at present.")
    way_out = noop("Offer the person anew with a later day.")


class OfferHasNoFreePlace(Refusal):
    """The quota holds over all colleges."""

    message = noop("This person has no free place: {taken} of {quota} are taken.")
    way_out = noop("Choose somebody else, or let the person take on more students.")


class OfferIsForAnotherForm(Refusal):
    """The person agreed to other forms of mentoring."""

    message = noop("This person is not offered for the form of mentoring that the college asks for.")
    way_out = noop("Choose somebody else.")


class QuotaIsTaken(Refusal):
    """A quota never falls below what is promised."""

    message = noop("{taken} places are taken or promised already.")
    way_out = noop("Give at least that many; the number can fall when a college frees a place.")


class QuotaIsUnlikely(Refusal):
    """From one place to ten."""

    message = noop("One person can take on from one student to ten.")
    way_out = noop("Give a number from 1 to 10.")


class OfferEndsEarly(Refusal):
    """An offer lasts at least a day and begins no later than it ends."""

    message = noop("The last day is in the past or before the first.")
    way_out = noop("Choose a later last day.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonStanding:
    """What the employer says of a person today."""

    left: bool
    consented: bool
    clearance_valid_until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFacts:
    """An offer; `taken` counts its placements that hold a place, over all colleges."""

    quota: int
    taken: int
    forms: frozenset[str]
    from_on: date
    until: date
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFacts:
    """What of a call bears on who can answer it."""

    form: str
    is_minor: bool


def check_quota(quota: int, *, taken: int = 0) -> None:
    """Raise QuotaIsUnlikely or QuotaIsTaken."""
    if not 1 <= quota <= 10:
        raise QuotaIsUnlikely
    if quota < taken:
        raise QuotaIsTaken(taken=taken)


def check_can_be_offered(person: PersonStanding, *, from_on: date, until: date, today: date) -> None:
    """Raise a refusal unless the person can stand in the pool from `from_on` to `until`."""
    _check_willing(person)
    if until < max(from_on, today):
        raise OfferEndsEarly


def check_can_answer(offer: OfferFacts, person: PersonStanding, call: CallFacts, *, today: date) -> None:
    """Raise a refusal unless this person can be offered to this call today."""
    _check_willing(person)
    if offer.withdrawn or not offer.from_on <= today <= offer.until:
        raise OfferIsOver
    if call.form not in offer.forms:
        raise OfferIsForAnotherForm
    if call.is_minor and not (person.clearance_valid_until and person.clearance_valid_until >= today):
        raise PersonIsNotCleared
    if offer.taken >= offer.quota:
        raise OfferHasNoFreePlace(taken=offer.taken, quota=offer.quota)


def _check_willing(person: PersonStanding) -> None:
    if person.left:
        raise PersonIsGone
    if not person.consented:
        raise PersonHasNotConsented
