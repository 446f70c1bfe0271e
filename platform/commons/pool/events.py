"""What the pool and the colleges tell each other: ids, states and days, never a person's data."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kernel.events import Event, event

# --- From the pool to the college of the call -----------------------------------------------------


@event("pool.placement_offered")
@dataclass(frozen=True, slots=True)
class PlacementOffered(Event):
    """An employer has offered a person; the college decides before the reservation ends."""

    placement_id: UUID
    call_id: UUID
    mentee_entry_id: UUID


@event("pool.placement_accepted")
@dataclass(frozen=True, slots=True)
class PlacementAccepted(Event):
    """The college's curator has accepted: the person may enter its base of mentors."""

    placement_id: UUID
    mentee_entry_id: UUID


@event("pool.placement_ended")
@dataclass(frozen=True, slots=True)
class PlacementEnded(Event):
    """The pool holds this place for the college no more; a pair that rests on it ends."""

    placement_id: UUID


@event("pool.placement_expired")
@dataclass(frozen=True, slots=True)
class PlacementExpired(Event):
    """The reservation ran out before the college decided or formed the pair."""

    placement_id: UUID
    mentee_entry_id: UUID


@event("pool.placement_checked")
@dataclass(frozen=True, slots=True)
class PlacementChecked(Event):
    """The nightly comparison: this is what the pool has. The college mends itself, then answers
    with `PlacementSeen`, giving `version` back.
    """

    placement_id: UUID
    mentee_entry_id: UUID
    state: str
    version: int


# --- From a college to the pool -------------------------------------------------------------------


@event("pool.placement_taken")
@dataclass(frozen=True, slots=True)
class PlacementTaken(Event):
    """The college has confirmed a pair that rests on the placement."""

    placement_id: UUID
    pair_id: UUID
    on: date


@event("pool.placement_freed")
@dataclass(frozen=True, slots=True)
class PlacementFreed(Event):
    """That pair has ended; the place is free for others."""

    placement_id: UUID
    pair_id: UUID
    on: date


@event("pool.placement_seen")
@dataclass(frozen=True, slots=True)
class PlacementSeen(Event):
    """The college's answer to `PlacementChecked`: its pair in force on this placement, or None."""

    placement_id: UUID
    version: int
    pair_id: UUID | None


# --- The pool to itself ---------------------------------------------------------------------------


@event("pool.time_is_up")
@dataclass(frozen=True, slots=True)
class TimeIsUp(Event):
    """A due job: the reservation of a placement may have run out."""

    placement_id: UUID
