"""Running the engine over the bases of the open cycle and keeping what it answers (R129, L5)."""

from dataclasses import asdict
from uuid import UUID

from apps.matching.engine import Outcome, propose
from apps.matching.models import Pair, Proposal, Run, Unmatched
from apps.matching.rules import PairState, bottleneck_of
from apps.matching.rules.refusals import CycleNotOpen
from apps.matching.selectors.gathering import Bases, gather
from apps.matching.services.reasons import kept_reasons, kept_sentence
from apps.programme.public import current_cycle
from apps.records.public import record
from kernel.policy import Actor


def run_matching(*, actor: Actor) -> UUID:
    """Propose pairs for everybody who waits; decides nothing. Raises CycleNotOpen."""
    cycle = current_cycle(actor=actor)
    if cycle is None:
        raise CycleNotOpen
    bases = gather(actor=actor, cycle_id=cycle.id)
    outcome = propose(bases.mentees, bases.mentors, forbidden=_ruled_out(bases))
    run = Run.objects.create(
        cycle_id=cycle.id, certificate=asdict(outcome.certificate), counts=_counts(bases, outcome)
    )
    Proposal.objects.bulk_create(
        Proposal(
            run=run,
            mentee_entry_id=one.mentee,
            mentor_entry_id=one.mentor,
            score=one.score,
            reasons=kept_reasons(one.contributions),
        )
        for one in outcome.proposals
    )
    Unmatched.objects.bulk_create(
        Unmatched(
            run=run,
            mentee_entry_id=one.mentee,
            said=[kept_sentence(said) for said in one.said],
            refused_by=dict(one.refused_by),
            suitable=len(one.suitable),
        )
        for one in outcome.unmatched
    )
    record(actor=actor, act="matching.run_matching", subjects=[run.id])
    return run.id


def _ruled_out(bases: Bases) -> set[tuple[UUID, UUID]]:
    """Combinations that a curator declined, and pairs that have ended: not proposed again."""
    mentees, mentors = {one.id for one in bases.mentees}, {one.id for one in bases.mentors}
    declined = Proposal.objects.filter(state=Proposal.State.DECLINED, mentee_entry__in=mentees)
    ended = Pair.objects.filter(state=PairState.ENDED, mentee_entry__in=mentees)
    columns = ("mentee_entry_id", "mentor_entry_id")
    found = {*declined.values_list(*columns), *ended.values_list(*columns)}
    return {(mentee, mentor) for mentee, mentor in found if mentor in mentors}


def _counts(bases: Bases, outcome: Outcome) -> dict[str, object]:
    left_ids = {one.mentee for one in outcome.unmatched}
    left = [one for one in bases.mentees if one.id in left_ids]
    narrow = bottleneck_of(bases.mentees, bases.mentors, left)
    return {
        "mentees": len(bases.mentees),
        "mentors": len(bases.mentors),
        "ready": sum(one.ready and one.consented for one in bases.mentors),
        "proposed": len(outcome.proposals),
        "left": len(outcome.unmatched),
        "bottleneck": asdict(narrow) if narrow else None,
    }
