"""Decisions of the pool."""

from commons.pool.rules.calls import (
    CallIsAnswered,
    CallIsClosed,
    MenteeIsCalledForAlready,
    check_answerable,
    check_nameless,
    check_not_closed,
)
from commons.pool.rules.offers import (
    CallFacts,
    OfferFacts,
    PersonIsOfferedAlready,
    PersonStanding,
    QuotaIsTaken,
    check_can_answer,
    check_can_be_offered,
    check_quota,
)
from commons.pool.rules.placements import (
    CLOSED,
    HOLDING,
    IN_QUESTION,
    MOVES,
    RECEIVED,
    Act,
    PlacementHasMovedOn,
    State,
    move,
)

__all__ = [
    "CLOSED",
    "HOLDING",
    "IN_QUESTION",
    "MOVES",
    "RECEIVED",
    "Act",
    "CallFacts",
    "CallIsAnswered",
    "CallIsClosed",
    "MenteeIsCalledForAlready",
    "OfferFacts",
    "PersonIsOfferedAlready",
    "PersonStanding",
    "PlacementHasMovedOn",
    "QuotaIsTaken",
    "State",
    "check_answerable",
    "check_can_answer",
    "check_can_be_offered",
    "check_nameless",
    "check_not_closed",
    "check_quota",
    "move",
]
