"""Who may become a pair, without a database: every rule by its name."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from apps.matching.engine.facts import STUDENT_STUDENT, TEACHER_TEACHER
from apps.matching.rules import (
    PairFacts,
    PairState,
    check_agreeable,
    check_confirmable,
    check_endable,
    check_proposable,
    lapses_of,
)
from apps.matching.rules import refusals as said
from apps.matching.rules.pairing import LAPSING
from kernel.refusals import Refusal
from tests.apps.matching.engine.cast import a_mentee, a_mentor, number

DAY = date(2026, 11, 20)
LAWFUL = PairFacts(
    mentee=a_mentee(),
    mentor=a_mentor(age=40, forms=frozenset({STUDENT_STUDENT, TEACHER_TEACHER})),
    places=3,
    taken=2,
    cycle_open=True,
    state=PairState.AGREED,
    mentee_agreed_on=DAY,
    mentor_agreed_on=DAY,
)


def but(*, mentee: dict[str, Any] | None = None, mentor: dict[str, Any] | None = None) -> PairFacts:
    """The lawful pair with something else about one side."""
    return replace(
        LAWFUL,
        mentee=replace(LAWFUL.mentee, **(mentee or {})),
        mentor=replace(LAWFUL.mentor, **(mentor or {})),
    )


REFUSED: list[tuple[PairFacts, type[Refusal]]] = [
    (but(mentee={"consented": False}), said.MenteeWithoutConsent),
    (but(mentor={"consented": False}), said.MentorWithoutConsent),
    (but(mentor={"ready": False}), said.MentorNotReady),
    (but(mentor={"places": 0}), said.MentorHasNoFreePlace),
    (but(mentor={"cleared": False}), said.AdultWithoutClearance),
    (but(mentor={"cleared": False, "age": None}), said.AdultWithoutClearance),
    (but(mentee={"age": None}, mentor={"cleared": False}), said.AdultWithoutClearance),
    (but(mentee={"paired": True}), said.MenteeAlreadyPaired),
    (but(mentee={"person": number(101)}), said.TheSamePerson),
    (but(mentor={"forms": frozenset()}), said.AnotherForm),
    (but(mentor={"course": None}), said.CourseUnknown),
    (but(mentor={"course": 1}), said.MentorNotInHigherCourse),
    (but(mentee={"form": TEACHER_TEACHER}, mentor={"teaches_subject": True}), said.AnotherSubject),
    (replace(LAWFUL, cycle_open=False), said.CycleNotOpen),
]


def test_a_lawful_pair_is_confirmed() -> None:
    check_confirmable(LAWFUL)
    check_proposable(LAWFUL)


@pytest.mark.parametrize(("facts", "refusal"), REFUSED)
def test_r27_r80_l3_each_rule_refuses_proposal_and_confirmation(
    facts: PairFacts, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        check_proposable(facts)
    with pytest.raises(refusal):
        check_confirmable(facts)


def test_every_rule_of_the_engine_has_its_refusal_and_way_out() -> None:
    assert set(said.OF_RULE.values()) <= {refusal for _facts, refusal in REFUSED}
    assert [one for one in said.OF_RULE.values() if not one.way_out] == []


def test_a_refusal_names_the_load() -> None:
    with pytest.raises(said.MentorHasNoFreePlace) as caught:
        check_confirmable(replace(but(mentor={"places": 0}), taken=3))

    assert caught.value.facts == {"taken": 3, "places": 3}


@pytest.mark.parametrize("side", ["mentee_agreed_on", "mentor_agreed_on"])
def test_r129_a_pair_that_one_side_does_not_want_is_refused(side: str) -> None:
    with pytest.raises(said.NotBothAgreed):
        check_confirmable(replace(LAWFUL, **{side: None}))  # type: ignore[arg-type]


def test_r134_what_is_confirmed_or_over_is_not_confirmed_again() -> None:
    with pytest.raises(said.PairIsConfirmed):
        check_confirmable(replace(LAWFUL, state=PairState.CONFIRMED))
    with pytest.raises(said.PairHasEnded):
        check_confirmable(replace(LAWFUL, state=PairState.ENDED))
    with pytest.raises(said.PairHasEnded):
        check_endable(PairState.ENDED)


def test_r129_an_agreement_is_recorded_after_it_was_given() -> None:
    check_agreeable(PairState.PROPOSED, DAY, DAY)
    with pytest.raises(said.AgreedInTheFuture):
        check_agreeable(PairState.PROPOSED, date(2026, 11, 21), DAY)


def test_l3_r80_r27_only_what_time_can_end_suspends_a_pair() -> None:
    everything = but(
        mentee={"consented": False, "paired": True},
        mentor={"consented": False, "ready": False, "cleared": False, "places": 0},
    )

    assert set(lapses_of(everything.mentee, everything.mentor)) == LAPSING
    assert lapses_of(LAWFUL.mentee, LAWFUL.mentor) == ()
