"""Reads of the pool: each side sees its own, and of the other only what it needs."""

from commons.pool.selectors.colleges import (
    AnswerRow,
    CallRow,
    EmployeeForCollege,
    calls_of_college,
    employee_for_college,
)
from commons.pool.selectors.load import LoadPlace, LoadRow, OfferCard, load, offer_card, people_to_offer
from commons.pool.selectors.open_calls import (
    MyAnswer,
    OfferChoice,
    OpenCall,
    all_open_calls,
    call_to_answer,
    choices_for_call,
    open_calls,
)
from commons.pool.selectors.standing import AnswerCard, Standing, answer_card, first_screen

__all__ = [
    "AnswerCard",
    "AnswerRow",
    "CallRow",
    "EmployeeForCollege",
    "LoadPlace",
    "LoadRow",
    "MyAnswer",
    "OfferCard",
    "OfferChoice",
    "OpenCall",
    "Standing",
    "all_open_calls",
    "answer_card",
    "call_to_answer",
    "calls_of_college",
    "choices_for_call",
    "employee_for_college",
    "first_screen",
    "load",
    "offer_card",
    "open_calls",
    "people_to_offer",
]
