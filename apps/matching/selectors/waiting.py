"""The waiting list: mentees without a pair, how long they wait and why (R135)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from apps.intake.public import MenteeFacts, mentee_entries, mentees_standing
from apps.matching.models import Proposal, Run, Unmatched
from apps.matching.selectors.unpaired import unpaired
from apps.people.public import PersonName, names_of
from apps.programme.public import current_cycle
from kernel.policy import Actor
from tenants.public import day_in, today_in

NOT_COMPUTED, PROPOSED, LEFT = "not_computed", "proposed", "left"
Why = tuple[str, tuple[dict[str, Any], ...]]


@dataclass(frozen=True, slots=True)
class WaitingMentee:
    """A mentee without a pair.

    `why` says what the search has come to: `not_computed` since the entry, `proposed` when a proposal
    waits for the curator, `left` by the latest run, whose sentences are in `said`.
    """

    entry: MenteeFacts
    mentee: PersonName
    since: date
    days: int
    why: str
    said: tuple[dict[str, Any], ...]


def waiting_list(*, actor: Actor) -> tuple[WaitingMentee, ...]:
    """Everybody of the open cycle who waits for a pair, the longest wait first."""
    cycle = current_cycle(actor=actor)
    if cycle is None:
        return ()
    entries = unpaired(mentee_entries(actor=actor, cycle_id=cycle.id))
    names = names_of(actor=actor, person_ids=[entry.person_id for entry in entries])
    reasons = _reasons(cycle.id)
    rows = [
        _row(actor, entry, names[entry.person_id], reasons.get(entry.id, (NOT_COMPUTED, ())))
        for entry in entries
    ]
    return tuple(sorted(rows, key=lambda row: (row.since, row.mentee.name)))


def waiting_count(*, actor: Actor) -> int:
    """How many they are, without names and reasons: those too whom a role does not see yet (R80)."""
    return len(unpaired(mentees_standing(actor=actor)))


def _row(actor: Actor, entry: MenteeFacts, mentee: PersonName, why: Why) -> WaitingMentee:
    since = day_in(actor.workspace.id, entry.entered_at)
    return WaitingMentee(entry, mentee, since, (today_in(actor.workspace.id) - since).days, *why)


def _reasons(cycle_id: UUID) -> dict[UUID, Why]:
    run = Run.objects.filter(cycle_id=cycle_id).order_by("-ran_at").values("id")[:1]
    reasons: dict[UUID, Why] = {
        one.mentee_entry_id: (LEFT, tuple(one.said)) for one in Unmatched.objects.filter(run__in=run)
    }
    waiting = Proposal.objects.filter(run__in=run, state=Proposal.State.OPEN)
    return reasons | dict.fromkeys(waiting.values_list("mentee_entry_id", flat=True), (PROPOSED, ()))
