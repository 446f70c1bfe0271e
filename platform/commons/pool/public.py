"""The door of the pool: for a college's curator, an employer's coordinator, the college's own base."""

from commons.pool import policy, selectors, services
from commons.pool.selectors import (
    AnswerCard,
    AnswerRow,
    CallRow,
    EmployeeForCollege,
    LoadPlace,
    LoadRow,
    MyAnswer,
    OfferCard,
    OfferChoice,
    OpenCall,
    Standing,
)
from kernel.policy import permitted

calls_of_college = permitted(policy.SEE_CALLS)(selectors.calls_of_college)
open_call = permitted(policy.OPEN_CALL)(services.open_call)
close_call = permitted(policy.CLOSE_CALL)(services.close_call)
accept_offer = permitted(policy.ACCEPT_OFFER)(services.accept_offer)
decline_offer = permitted(policy.DECLINE_OFFER)(services.decline_offer)
employee_for_college = permitted(policy.RECEIVE_EMPLOYEE)(selectors.employee_for_college)

open_calls = permitted(policy.SEE_OPEN_CALLS)(selectors.open_calls)
first_screen = permitted(policy.SEE_OPEN_CALLS)(selectors.first_screen)
all_open_calls = permitted(policy.SEE_OPEN_CALLS)(selectors.all_open_calls)
call_to_answer = permitted(policy.ANSWER_CALL)(selectors.call_to_answer)
choices_for_call = permitted(policy.ANSWER_CALL)(selectors.choices_for_call)
answer_call = permitted(policy.ANSWER_CALL)(services.answer_call)
answer_card = permitted(policy.WITHDRAW_ANSWER)(selectors.answer_card)
withdraw_answer = permitted(policy.WITHDRAW_ANSWER)(services.withdraw_answer)
load = permitted(policy.SEE_LOAD)(selectors.load)
people_to_offer = permitted(policy.OFFER_PERSON)(selectors.people_to_offer)
offer_person = permitted(policy.OFFER_PERSON)(services.offer_person)
offer_card = permitted(policy.CHANGE_OFFER)(selectors.offer_card)
change_offer = permitted(policy.CHANGE_OFFER)(services.change_offer)
withdraw_offer = permitted(policy.WITHDRAW_OFFER)(services.withdraw_offer)

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
    "accept_offer",
    "all_open_calls",
    "answer_call",
    "answer_card",
    "call_to_answer",
    "calls_of_college",
    "change_offer",
    "choices_for_call",
    "close_call",
    "decline_offer",
    "employee_for_college",
    "first_screen",
    "load",
    "offer_card",
    "offer_person",
    "open_call",
    "open_calls",
    "people_to_offer",
    "withdraw_answer",
    "withdraw_offer",
]
