"""The conditions of the seven gates (R82, R84–R90): hard ones block, soft ones may be a debt."""

from apps.intake import public as intake
from apps.matching import public as matching
from apps.programme import public as programme
from apps.selection import public as selection
from kernel.gates import MET, Condition, Verdict, declare
from kernel.policy import Actor
from kernel.words import noop

HARD, SOFT = True, False


def declare_all() -> None:
    """Stage by stage."""
    declare(
        1,
        Condition("approved", noop("The programme is approved"), HARD, programme.programme_is_approved),
        Condition("curator", noop("The curator is appointed"), HARD, programme.curator_is_appointed),
        Condition("cycle", noop("The cycle is open"), HARD, programme.cycle_is_open),
    )
    declare(
        2,
        Condition("mentees", noop("The base of mentees is begun"), HARD, intake.somebody_asks),
        Condition(
            "consents", noop("Every mentee's consents are in force"), SOFT, intake.mentees_have_consented
        ),
    )
    declare(
        3,
        Condition("mentors", noop("The base of mentors is begun"), HARD, intake.somebody_offers_help),
        Condition("bases", noop("The three main bases are filled"), SOFT, intake.the_main_bases_are_filled),
    )
    declare(
        4,
        Condition("ready", noop("There are ready mentors"), HARD, some_mentor_is_ready),
        Condition("training", noop("Every mentor is ready"), SOFT, every_mentor_is_ready),
    )
    declare(
        5,
        Condition("pairs", noop("Pairs are formed"), HARD, pairs_are_formed),
        Condition("waiting", noop("Nobody is left without a pair"), SOFT, nobody_waits),
    )


def some_mentor_is_ready(*, actor: Actor) -> Verdict:
    """R128: the base of ready mentors is not empty."""
    if any(_readiness(actor)):
        return MET
    return Verdict(is_met=False, missing=noop("no mentor is ready"))


def every_mentor_is_ready(*, actor: Actor) -> Verdict:
    """R87: selection and training are over."""
    learning = sum(not ready for ready in _readiness(actor))
    if not learning:
        return MET
    return Verdict(is_met=False, missing=noop("mentors not ready yet: {n}"), facts={"n": learning})


def pairs_are_formed(*, actor: Actor) -> Verdict:
    """R134: there is a pair that the curator has confirmed."""
    if matching.pair_counts(actor=actor).of["confirmed"]:
        return MET
    return Verdict(is_met=False, missing=noop("no pair is confirmed"))


def nobody_waits(*, actor: Actor) -> Verdict:
    """R135: for those without a pair the search goes on."""
    waiting = matching.waiting_count(actor=actor)
    if not waiting:
        return MET
    return Verdict(is_met=False, missing=noop("mentees without a pair: {n}"), facts={"n": waiting})


def _readiness(actor: Actor) -> list[bool]:
    """For each mentor of the open cycle, whether everything is there (R27)."""
    cycle = programme.current_cycle(actor=actor)
    mentors = intake.mentor_entries(actor=actor, cycle_id=cycle.id) if cycle else ()
    people = {mentor.person_id for mentor in mentors}
    return [one.ready for one in selection.standing_of(actor=actor, person_ids=people).values()]
