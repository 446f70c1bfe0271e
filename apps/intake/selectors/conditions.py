"""What the gates of stages 2 and 3 ask (R85, R86, R103)."""

from django.db.models import Q

from apps.intake.models import MenteeEntry, MentorEntry
from apps.intake.selectors.sight import of_the_open_cycle, with_consent
from kernel.gates import MET, Verdict
from kernel.policy import Actor
from kernel.words import noop

MAIN_BASES = frozenset({"alumni", "partners", "teachers"})


def somebody_asks(*, actor: Actor) -> Verdict:
    """R85: requests are collected."""
    if of_the_open_cycle(MenteeEntry.objects.all(), actor=actor).exists():
        return MET
    return Verdict(is_met=False, missing=noop("nobody stands in the base of mentees"))


def mentees_have_consented(*, actor: Actor) -> Verdict:
    """R80: consents of everybody in the base are in force."""
    without = mentees_without_consent(actor=actor)
    if not without:
        return MET
    return Verdict(is_met=False, missing=noop("mentees without consent: {n}"), facts={"n": without})


def somebody_offers_help(*, actor: Actor) -> Verdict:
    """R86: data on possible mentors are collected."""
    if of_the_open_cycle(MentorEntry.objects.all(), actor=actor).exists():
        return MET
    return Verdict(is_met=False, missing=noop("nobody stands in the base of mentors"))


def the_main_bases_are_filled(*, actor: Actor) -> Verdict:
    """R103: alumni, partners' employees and teachers."""
    entries = of_the_open_cycle(MentorEntry.objects.all(), actor=actor)
    lacking = MAIN_BASES - set(entries.values_list("base", flat=True).distinct())
    if not lacking:
        return MET
    return Verdict(
        is_met=False, missing=noop("main bases of mentors still empty: {n}"), facts={"n": len(lacking)}
    )


def mentees_without_consent(*, actor: Actor) -> int:
    """How many mentees of the open cycle have not all consents in force."""
    entries = of_the_open_cycle(MenteeEntry.objects.all(), actor=actor)
    return with_consent(entries, actor=actor).filter(Q(consented=False)).count()
