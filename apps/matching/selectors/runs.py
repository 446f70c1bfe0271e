"""The latest run of a cycle, with its proposals as a curator reads them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from apps.intake.public import MenteeFacts, mentee_entries
from apps.matching.models import Proposal, Run
from apps.matching.selectors.waiting import waiting_count
from apps.people.public import PersonName, names_of
from apps.programme.public import current_cycle
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal with its two people; each reason holds `msgid`, `facts` and whether it `favours`."""

    id: UUID
    mentee: PersonName
    mentor: PersonName
    entry: MenteeFacts
    score: int
    reasons: tuple[dict[str, Any], ...]
    state: str


@dataclass(frozen=True, slots=True)
class RunFacts:
    """A run: when, what went in and came out, and the proof that nothing better exists by its rules."""

    id: UUID
    ran_at: datetime
    counts: dict[str, Any]
    certificate: dict[str, int]
    proposals: tuple[ProposalRow, ...]

    def in_state(self, state: str) -> tuple[ProposalRow, ...]:
        """The proposals `open`, `accepted` or `declined`."""
        return tuple(one for one in self.proposals if one.state == state)


@dataclass(frozen=True, slots=True)
class Studio:
    """Where the matching of the open cycle stands: the latest run, and how many wait for a pair."""

    run: RunFacts | None
    waiting: int


def studio(*, actor: Actor) -> Studio:
    """What the studio opens with; nothing when no cycle is open."""
    cycle = current_cycle(actor=actor)
    if cycle is None:
        return Studio(None, 0)
    entries = mentee_entries(actor=actor, cycle_id=cycle.id)
    run = Run.objects.filter(cycle_id=cycle.id).order_by("-ran_at").first()
    return Studio(_facts(actor, run, entries) if run else None, waiting_count(actor=actor))


def _facts(actor: Actor, run: Run, entries: tuple[MenteeFacts, ...]) -> RunFacts:
    made = list(run.proposals.select_related("mentee_entry", "mentor_entry").order_by("-score", "id"))
    people = {one.mentee_entry.person_id for one in made} | {one.mentor_entry.person_id for one in made}
    names = names_of(actor=actor, person_ids=people)
    known = {one.id: one for one in entries}
    rows = tuple(_row(one, names, known) for one in made if one.mentee_entry_id in known)
    return RunFacts(run.id, run.ran_at, run.counts, run.certificate, rows)


def _row(made: Proposal, names: dict[UUID, PersonName], entries: dict[UUID, MenteeFacts]) -> ProposalRow:
    return ProposalRow(
        id=made.id,
        mentee=names[made.mentee_entry.person_id],
        mentor=names[made.mentor_entry.person_id],
        entry=entries[made.mentee_entry_id],
        score=made.score,
        reasons=tuple(made.reasons),
        state=made.state,
    )
