"""The door of the pool: for a college's curator, an employer's coordinator, the college's own base."""

from commons.pool import policy, selectors, services
from commons.pool.rules import CLOSED, HOLDING, RECEIVED
from commons.pool.selectors.colleges import AnswerRow, CallRow, EmployeeForCollege
from commons.pool.selectors.load import LoadPlace, LoadRow, OfferCard
from commons.pool.selectors.open_calls import MyAnswer, OfferChoice, OpenCall
from commons.pool.selectors.standing import AnswerCard, Standing
from kernel.policy import permitted

calls_of_college = permitted(policy.SEE_CALLS)(selectors.colleges.calls_of_college)
open_call = permitted(policy.OPEN_CALL)(services.calls.open_call)
close_call = permitted(policy.CLOSE_CALL)(services.calls.close_call)
accept_offer = permitted(policy.ACCEPT_OFFER)(services.decisions.accept_offer)
decline_offer = permitted(policy.DECLINE_OFFER)(services.decisions.decline_offer)
employee_for_college = permitted(policy.RECEIVE_EMPLOYEE)(selectors.colleges.employee_for_college)

first_screen = permitted(policy.SEE_OPEN_CALLS)(selectors.standing.first_screen)
all_open_calls = permitted(policy.SEE_OPEN_CALLS)(selectors.open_calls.all_open_calls)
call_to_answer = permitted(policy.ANSWER_CALL)(selectors.open_calls.call_to_answer)
choices_for_call = permitted(policy.ANSWER_CALL)(selectors.open_calls.choices_for_call)
answer_call = permitted(policy.ANSWER_CALL)(services.answers.answer_call)
answer_card = permitted(policy.WITHDRAW_ANSWER)(selectors.standing.answer_card)
withdraw_answer = permitted(policy.WITHDRAW_ANSWER)(services.answers.withdraw_answer)
load = permitted(policy.SEE_LOAD)(selectors.load.load)
people_to_offer = permitted(policy.OFFER_PERSON)(selectors.load.people_to_offer)
offer_person = permitted(policy.OFFER_PERSON)(services.offers.offer_person)
offer_card = permitted(policy.CHANGE_OFFER)(selectors.load.offer_card)
change_offer = permitted(policy.CHANGE_OFFER)(services.offers.change_offer)
withdraw_offer = permitted(policy.WITHDRAW_OFFER)(services.offers.withdraw_offer)

take_place = permitted(policy.TAKE_PLACE)(services.pairs.take_place)
free_place = permitted(policy.FREE_PLACE)(services.pairs.free_place)
expire_place = permitted(policy.EXPIRE_PLACE)(services.pairs.expire_place)
hear_college = permitted(policy.HEAR_COLLEGE)(services.checking.hear_college)
check_placements = permitted(policy.CHECK_PLACEMENTS)(services.checking.check_placements)
withdraw_person = permitted(policy.WITHDRAW_PERSON)(services.offers.withdraw_person)

__all__ = [
    "CLOSED",
    "HOLDING",
    "RECEIVED",
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
    "check_placements",
    "choices_for_call",
    "close_call",
    "decline_offer",
    "employee_for_college",
    "expire_place",
    "first_screen",
    "free_place",
    "hear_college",
    "load",
    "offer_card",
    "offer_person",
    "open_call",
    "people_to_offer",
    "take_place",
    "withdraw_answer",
    "withdraw_offer",
    "withdraw_person",
]
