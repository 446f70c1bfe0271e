"""What the gates of stages 2 and 3 ask (R85, R86, R103)."""

from apps.intake.selectors.standing import mentees_standing, mentors_standing
from kernel.gates import MET, Verdict
from kernel.policy import Actor
from kernel.words import noop

MAIN_BASES = frozenset({"alumni", "partners", "teachers"})


def somebody_asks(*, actor: Actor) -> Verdict:
    """R85: requests are collected."""
    if mentees_standing(actor=actor):
        return MET
    return Verdict(is_met=False, missing=noop("nobody stands in the base of mentees"))


def mentees_have_consented(*, actor: Actor) -> Verdict:
    """R80: consents of everybody in the base are in force."""
    without = sum(not one.consented for one in mentees_standing(actor=actor))
    if not without:
        return MET
    return Verdict(is_met=False, missing=noop("mentees without consent: {n}"), facts={"n": without})


def somebody_offers_help(*, actor: Actor) -> Verdict:
    """R86: data on possible mentors are collected."""
    if mentors_standing(actor=actor):
        return MET
    return Verdict(is_met=False, missing=noop("nobody stands in the base of mentors"))


def the_main_bases_are_filled(*, actor: Actor) -> Verdict:
    """R103: alumni, partners' employees and teachers."""
    lacking = MAIN_BASES - {one.base for one in mentors_standing(actor=actor)}
    if not lacking:
        return MET
    return Verdict(
        is_met=False, missing=noop("main bases of mentors still empty: {n}"), facts={"n": len(lacking)}
    )
