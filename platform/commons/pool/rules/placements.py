"""The life of a placement as one table: what may follow what."""

from enum import StrEnum

from kernel.refusals import Refusal
from kernel.words import noop


class State(StrEnum):
    """Where a placement is. The holding ones take a place of the offer's quota."""

    REQUESTED = "requested"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    ACTIVE = "active"
    ENDED = "ended"
    DECLINED = "declined"
    EXPIRED = "expired"


class Act(StrEnum):
    """What can happen to a placement, and who does it."""

    OFFER = "offer"
    """The employer's coordinator offers a person; the place is reserved."""
    ACCEPT = "accept"
    """The college's curator accepts the person."""
    DECLINE = "decline"
    """The college's curator declines the person."""
    WITHDRAW = "withdraw"
    """The employer takes its word back before there is a pair."""
    EXPIRE = "expire"
    """The reservation runs out."""
    TAKE = "take"
    """The college has confirmed the pair, even if the word of it comes late."""
    FREE = "free"
    """The pair has ended, or the college needs the person no more."""


IN_QUESTION = frozenset({State.OFFERED, State.ACCEPTED})
RECEIVED = frozenset({State.ACCEPTED, State.ACTIVE})
HOLDING = IN_QUESTION | RECEIVED
CLOSED = frozenset({State.ENDED, State.DECLINED, State.EXPIRED})

MOVES: dict[tuple[State, Act], State] = {
    (State.REQUESTED, Act.OFFER): State.OFFERED,
    (State.OFFERED, Act.ACCEPT): State.ACCEPTED,
    (State.OFFERED, Act.DECLINE): State.DECLINED,
    (State.OFFERED, Act.WITHDRAW): State.ENDED,
    (State.OFFERED, Act.EXPIRE): State.EXPIRED,
    (State.ACCEPTED, Act.WITHDRAW): State.ENDED,
    (State.ACCEPTED, Act.EXPIRE): State.EXPIRED,
    (State.ACCEPTED, Act.TAKE): State.ACTIVE,
    (State.ACCEPTED, Act.FREE): State.ENDED,
    (State.ACTIVE, Act.FREE): State.ENDED,
    (State.EXPIRED, Act.TAKE): State.ACTIVE,
}


class PlacementHasMovedOn(Refusal):
    """The placement is no longer where the act begins."""

    message = noop("This has been decided meanwhile.")
    way_out = noop("Open the list again to see how things stand now.")


def move(state: State, act: Act) -> State:
    """The state after `act`. Raises PlacementHasMovedOn when the table has no such move."""
    following = MOVES.get((state, act))
    if following is None:
        raise PlacementHasMovedOn
    return following
