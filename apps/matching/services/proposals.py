"""Deciding on proposals, and proposing by hand: either way a person decides (L5)."""

from typing import Any
from uuid import UUID

from apps.intake.public import hold_mentor, mentee_entry, mentor_entry
from apps.matching.engine import DEFAULT_WEIGHTS, explain, shares
from apps.matching.models import Pair, Proposal
from apps.matching.rules import PairFacts, check_proposable
from apps.matching.rules.refusals import MenteeAlreadyPaired, MentorHasNoFreePlace, ProposalIsDecided
from apps.matching.selectors.gathering import pair_facts
from apps.matching.services.reasons import kept_reasons
from apps.records.public import record
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.refusals import found


def accept_proposal(*, actor: Actor, proposal_id: UUID) -> UUID:
    """Make a pair of a proposal; it waits for both sides' agreement. Raises its rule."""
    proposal = _undecided(proposal_id)
    pair_id = propose_pair(
        actor=actor, mentee_entry_id=proposal.mentee_entry_id, mentor_entry_id=proposal.mentor_entry_id
    )
    proposal.state = Proposal.State.ACCEPTED
    proposal.save()
    return pair_id


def decline_proposal(*, actor: Actor, proposal_id: UUID) -> None:
    """Set a proposal aside: this combination is not proposed again in this cycle."""
    proposal = _undecided(proposal_id)
    proposal.state = Proposal.State.DECLINED
    proposal.save()
    record(actor=actor, act="matching.decline_proposal", subjects=_subjects(proposal))


def propose_pair(*, actor: Actor, mentee_entry_id: UUID, mentor_entry_id: UUID) -> UUID:
    """Bring two people together, to be asked both (R129). Raises the hard rule that forbids it."""
    hold_mentor(actor=actor, entry_id=mentor_entry_id)
    mentee = mentee_entry(actor=actor, entry_id=mentee_entry_id)
    mentor = mentor_entry(actor=actor, entry_id=mentor_entry_id)
    facts = pair_facts(actor=actor, mentee_entry_id=mentee_entry_id, mentor_entry_id=mentor_entry_id)
    check_proposable(facts)
    pair = Pair(
        mentee_entry_id=mentee.id,
        mentor_entry_id=mentor.id,
        mentee_person_id=mentee.person_id,
        mentor_person_id=mentor.person_id,
        cycle_id=mentee.cycle_id,
        form=mentee.fields.form,
        reasons=_reasons(facts),
        placement_id=mentor.placement_id,
    )
    with refusing(
        Pair,
        one_active_pair_per_mentee_and_form=MenteeAlreadyPaired(),
        a_placement_serves_one_pair=MentorHasNoFreePlace(taken=1, places=1),
    ):
        pair.save(force_insert=True)
    record(actor=actor, act="matching.propose_pair", subjects=[pair.mentee_person_id, pair.mentor_person_id])
    return pair.id


def _undecided(proposal_id: UUID) -> Proposal:
    rows = Proposal.objects.select_related("mentee_entry", "mentor_entry")
    proposal = found(rows.select_for_update(of=("self",)).filter(id=proposal_id))
    if proposal.state != Proposal.State.OPEN:
        raise ProposalIsDecided
    return proposal


def _reasons(facts: PairFacts) -> list[dict[str, Any]]:
    return kept_reasons(explain(facts.mentee, facts.mentor, shares(DEFAULT_WEIGHTS)))


def _subjects(proposal: Proposal) -> list[UUID]:
    return [proposal.mentee_entry.person_id, proposal.mentor_entry.person_id]
