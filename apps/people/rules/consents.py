"""Whose signature a consent needs, and whether all needed consents are in force (R80, L1)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from apps.people.roster.cleaning.dates import age
from kernel.refusals import Refusal
from kernel.words import noop

OF_AGE, SIGNS_TOO = 18, 14


class ConsentKind(StrEnum):
    """What is agreed to; each is a paper of its own."""

    PARTICIPATION = "participation"
    PERSONAL_DATA = "personal_data"
    PUBLICATION = "publication"


class Signer(StrEnum):
    """Who signed."""

    SELF = "self"
    REPRESENTATIVE = "representative"


NEEDED = (ConsentKind.PARTICIPATION, ConsentKind.PERSONAL_DATA)
Signature = tuple[ConsentKind, Signer]


@dataclass(frozen=True, slots=True)
class ConsentFacts:
    """One signed consent that was not withdrawn; it is good on its last day too."""

    kind: ConsentKind
    signer: Signer
    signed_on: date
    valid_until: date | None = None

    def is_good(self, on_day: date) -> bool:
        """Whether it is in force on that day."""
        return self.signed_on <= on_day and (self.valid_until is None or on_day <= self.valid_until)


class SignedInTheFuture(Refusal):
    """A consent of tomorrow."""

    message = noop("The day of signing is still to come.")
    way_out = noop("Write the day that stands on the paper.")


class ConsentEndsTooSoon(Refusal):
    """A consent that ends before it begins."""

    message = noop("The consent ends before the day on which it was signed.")
    way_out = noop("Check both days on the paper.")


class AdultSignsAlone(Refusal):
    """A representative signed for a grown-up."""

    message = noop("This person is of age: only their own signature counts.")
    way_out = noop("Record the person's own consent, or check the date of birth.")


class ChildDoesNotSign(Refusal):
    """A child under fourteen signed."""

    message = noop("Before the age of 14 the representative alone signs.")
    way_out = noop("Record the representative's consent, or check the date of birth.")


def years_old(birth_date: date | None, on_day: date) -> int | None:
    """Full years on that day; None when the date of birth is unknown."""
    return age(birth_date, on_day) if birth_date else None


def is_minor(birth_date: date | None, on_day: date) -> bool:
    """Under eighteen; who did not tell the date of birth counts as a minor."""
    return birth_date is None or age(birth_date, on_day) < OF_AGE


def signers_needed(birth_date: date | None, on_day: date) -> tuple[Signer, ...]:
    """A grown-up signs alone, a child under 14 does not sign, in between both do (R80, L1)."""
    if not is_minor(birth_date, on_day):
        return (Signer.SELF,)
    if birth_date is not None and age(birth_date, on_day) < SIGNS_TOO:
        return (Signer.REPRESENTATIVE,)
    return (Signer.SELF, Signer.REPRESENTATIVE)


def missing_signatures(
    birth_date: date | None, consents: Collection[ConsentFacts], on_day: date
) -> tuple[Signature, ...]:
    """The needed signatures that are not in force on that day; none means that all is in order."""
    good = {(one.kind, one.signer) for one in consents if one.is_good(on_day)}
    needed = ((kind, signer) for kind in NEEDED for signer in signers_needed(birth_date, on_day))
    return tuple(one for one in needed if one not in good)


def check_signature(birth_date: date | None, consent: ConsentFacts, today: date) -> None:
    """Raise why this paper cannot be recorded: its days, or a signature that the law does not ask for."""
    check_days(consent.signed_on, consent.valid_until, today)
    if consent.signer not in signers_needed(birth_date, consent.signed_on):
        raise AdultSignsAlone if consent.signer is Signer.REPRESENTATIVE else ChildDoesNotSign


def check_days(signed_on: date, valid_until: date | None, today: date) -> None:
    """Raise when a paper is of tomorrow, or ends before it begins."""
    if signed_on > today:
        raise SignedInTheFuture
    if valid_until and valid_until < signed_on:
        raise ConsentEndsTooSoon


def kinds_named(heading: str) -> tuple[ConsentKind, ...]:
    """Which consents a column of a list means; a heading that does not say means both needed ones."""
    words = heading.casefold()
    named = tuple(kind for kind, stems in STEMS.items() if any(stem in words for stem in stems))
    return named or NEEDED


STEMS = {
    ConsentKind.PARTICIPATION: ("участи",),
    ConsentKind.PERSONAL_DATA: ("персональн", "пдн", "опд", "данных"),
}
