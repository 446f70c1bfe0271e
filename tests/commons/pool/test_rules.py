"""Decisions of the pool, without a database: the table of moves whole, and who can be offered to whom."""

from datetime import date, timedelta
from itertools import product

import pytest

from commons.pool.rules import CLOSED, HOLDING, MOVES, Act, PlacementHasMovedOn, State, move
from commons.pool.rules.calls import (
    CallIsAnswered,
    CallIsClosed,
    NoteTellsWho,
    check_answerable,
    check_nameless,
)
from commons.pool.rules.offers import (
    CallFacts,
    OfferEndsEarly,
    OfferFacts,
    OfferHasNoFreePlace,
    OfferIsForAnotherForm,
    OfferIsOver,
    PersonHasNotConsented,
    PersonIsGone,
    PersonIsNotCleared,
    PersonStanding,
    QuotaIsTaken,
    QuotaIsUnlikely,
    check_can_answer,
    check_can_be_offered,
    check_quota,
)
from kernel.refusals import Refusal

TODAY = date(2026, 11, 24)
EXPECTED = {
    "requested": {"offer": "offered"},
    "offered": {"accept": "accepted", "decline": "declined", "withdraw": "ended", "expire": "expired"},
    "accepted": {"take": "active", "withdraw": "ended", "expire": "expired", "free": "ended"},
    "active": {"free": "ended"},
    "expired": {"take": "active"},
    "ended": {},
    "declined": {},
}


@pytest.mark.parametrize(("state", "act"), list(product(State, Act)))
def test_b1_every_act_in_every_state_is_as_the_table_says(state: State, act: Act) -> None:
    following = EXPECTED[state].get(act)

    if following is None:
        with pytest.raises(PlacementHasMovedOn):
            move(state, act)
    else:
        assert move(state, act) == following


def test_every_state_holds_a_place_or_is_over_or_has_not_begun() -> None:
    assert HOLDING | CLOSED | {State.REQUESTED} == set(State)
    assert not HOLDING & CLOSED


def test_every_state_can_be_reached() -> None:
    assert {State.REQUESTED} | set(MOVES.values()) == set(State)


@pytest.mark.parametrize(
    "note",
    [
        "для Кима Андрея Сергеевича",
        "это Ильина В. А., вторая группа",
        "звоните +7 (912) 345-67-89",
        "почта vera@example.org",
    ],
)
def test_b1_a_note_that_tells_who_is_refused(note: str) -> None:
    with pytest.raises(NoteTellsWho):
        check_nameless(note)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Основной запрос: сварка, главное — практика",
        "готовится к конкурсу, 2 часа в неделю до мая",
        "нужен сварщик 5–6 разряда, участок № 12",
    ],
)
def test_a_note_about_the_need_passes(note: str) -> None:
    check_nameless(note)


def test_a_call_is_answered_once_and_never_after_it_is_closed() -> None:
    check_answerable(closed=False, answered=False)
    with pytest.raises(CallIsAnswered):
        check_answerable(closed=False, answered=True)
    with pytest.raises(CallIsClosed):
        check_answerable(closed=True, answered=False)


def offer(**changes: object) -> OfferFacts:
    given = {
        "quota": 2,
        "taken": 1,
        "forms": frozenset({"employer_student"}),
        "from_on": TODAY,
        "until": TODAY,
        "withdrawn": False,
    }
    return OfferFacts(**{**given, **changes})  # type: ignore[arg-type]


def person(**changes: object) -> PersonStanding:
    given = {"left": False, "consented": True, "clearance_valid_until": TODAY}
    return PersonStanding(**{**given, **changes})  # type: ignore[arg-type]


MINOR = CallFacts(form="employer_student", is_minor=True)
ADULT = CallFacts(form="employer_student", is_minor=False)


def test_a_person_with_a_free_place_and_a_clearance_of_today_can_answer() -> None:
    check_can_answer(offer(), person(), MINOR, today=TODAY)


@pytest.mark.parametrize(
    ("changed", "standing", "refusal"),
    [
        ({"withdrawn": True}, {}, OfferIsOver),
        ({"until": TODAY - timedelta(days=1), "from_on": TODAY - timedelta(days=9)}, {}, OfferIsOver),
        ({"from_on": TODAY + timedelta(days=1), "until": TODAY + timedelta(days=9)}, {}, OfferIsOver),
        ({"forms": frozenset({"teacher_student"})}, {}, OfferIsForAnotherForm),
        ({"taken": 2}, {}, OfferHasNoFreePlace),
        ({}, {"left": True}, PersonIsGone),
        ({}, {"consented": False}, PersonHasNotConsented),
    ],
)
def test_b1_who_cannot_answer_is_refused_by_name(
    changed: dict[str, object], standing: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        check_can_answer(offer(**changed), person(**standing), ADULT, today=TODAY)


@pytest.mark.parametrize("until", [None, TODAY - timedelta(days=1)])
def test_l3_a_minor_is_answered_only_by_the_cleared(until: date | None) -> None:
    with pytest.raises(PersonIsNotCleared):
        check_can_answer(offer(), person(clearance_valid_until=until), MINOR, today=TODAY)
    check_can_answer(offer(), person(clearance_valid_until=until), ADULT, today=TODAY)


def test_the_refusal_tells_how_many_places_are_taken() -> None:
    with pytest.raises(OfferHasNoFreePlace) as told:
        check_can_answer(offer(taken=2), person(), ADULT, today=TODAY)

    assert told.value.facts == {"taken": 2, "quota": 2}


@pytest.mark.parametrize("quota", [0, 11, -1])
def test_a_quota_is_from_one_to_ten(quota: int) -> None:
    with pytest.raises(QuotaIsUnlikely):
        check_quota(quota)


def test_a_quota_does_not_fall_below_what_is_taken() -> None:
    check_quota(2, taken=2)
    with pytest.raises(QuotaIsTaken):
        check_quota(1, taken=2)


def test_an_offer_ends_no_earlier_than_today_and_than_it_begins() -> None:
    check_can_be_offered(person(), from_on=TODAY, until=TODAY, today=TODAY)
    with pytest.raises(OfferEndsEarly):
        check_can_be_offered(person(), from_on=TODAY, until=TODAY - timedelta(days=1), today=TODAY)
    with pytest.raises(OfferEndsEarly):
        check_can_be_offered(person(), from_on=TODAY + timedelta(days=2), until=TODAY, today=TODAY)
