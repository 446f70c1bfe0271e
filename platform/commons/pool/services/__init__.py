"""Use-cases of the pool."""

from commons.pool.services.answers import answer_call, withdraw_answer
from commons.pool.services.calls import close_call, open_call
from commons.pool.services.checking import check_placements, hear_college
from commons.pool.services.decisions import accept_offer, decline_offer
from commons.pool.services.offers import change_offer, offer_person, withdraw_offer, withdraw_person
from commons.pool.services.pairs import expire_place, free_place, take_place

__all__ = [
    "accept_offer",
    "answer_call",
    "change_offer",
    "check_placements",
    "close_call",
    "decline_offer",
    "expire_place",
    "free_place",
    "hear_college",
    "offer_person",
    "open_call",
    "take_place",
    "withdraw_answer",
    "withdraw_offer",
    "withdraw_person",
]
