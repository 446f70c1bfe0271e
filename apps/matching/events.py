"""What matching tells the others."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kernel.events import Event, event


@event("matching.pair_confirmed")
@dataclass(frozen=True, slots=True)
class PairConfirmed(Event):
    """A curator has confirmed a pair; `placement_id` is set when the mentor came from the regional pool."""

    pair_id: UUID
    mentee_person_id: UUID
    mentor_person_id: UUID
    cycle_id: UUID
    form: str
    confirmed_on: date
    placement_id: UUID | None


@event("matching.pair_ended")
@dataclass(frozen=True, slots=True)
class PairEnded(Event):
    """A confirmed pair has come to its end."""

    pair_id: UUID
    mentee_person_id: UUID
    mentor_person_id: UUID
    cycle_id: UUID
    form: str
    ended_on: date
    placement_id: UUID | None


@event("matching.pair_suspended")
@dataclass(frozen=True, slots=True)
class PairSuspended(Event):
    """A confirmed pair may not meet for now: a consent, clearance or readiness is no longer in force."""

    pair_id: UUID
    mentee_person_id: UUID
    mentor_person_id: UUID
    suspended_on: date
