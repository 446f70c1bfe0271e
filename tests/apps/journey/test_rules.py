"""What makes an acquaintance, without a database (R139-R148)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from apps.journey import rules
from kernel.refusals import Refusal

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
FIRST = rules.Appointment(datetime(2026, 11, 25, 12, 30, tzinfo=UTC), "room 12", "Three questions")
COMPLETE = rules.Acquaintance(
    held_on=TODAY,
    minutes=35,
    present=rules.PRESENT,
    told=rules.TOLD,
    principles=rules.PRINCIPLES,
    topics=rules.TOPICS,
    mentor_ready=True,
    trial=FIRST,
)


def check(was: rules.Acquaintance) -> None:
    """The whole rule, on our day."""
    rules.check_recordable(was, today=TODAY, now=NOW)


def without(points: tuple[str, ...], one: str) -> tuple[str, ...]:
    """All points but one."""
    return tuple(point for point in points if point != one)


def refuses(was: rules.Acquaintance, refusal: type[Refusal]) -> None:
    """The rule says no, and says why."""
    with pytest.raises(refusal):
        check(was)


def test_a_complete_acquaintance_is_recorded() -> None:
    check(COMPLETE)


@pytest.mark.parametrize("missing", rules.PRESENT)
def test_r139_an_acquaintance_needs_all_three(missing: str) -> None:
    refuses(replace(COMPLETE, present=without(rules.PRESENT, missing)), rules.NotAllThreeThere)


@pytest.mark.parametrize("minutes", [1, 15, 29, 41, 90, 480])
def test_r140_an_unusual_length_is_recorded_as_it_was(minutes: int) -> None:
    check(replace(COMPLETE, minutes=minutes))

    assert not rules.is_usual_length(minutes)


@pytest.mark.parametrize(("minutes", "usual"), [(29, False), (30, True), (40, True), (41, False)])
def test_r140_thirty_to_forty_minutes_are_usual(minutes: int, usual: bool) -> None:
    assert rules.is_usual_length(minutes) is usual


@pytest.mark.parametrize("minutes", [0, -5, 481])
def test_a_length_that_no_meeting_has_is_refused(minutes: int) -> None:
    refuses(replace(COMPLETE, minutes=minutes), rules.LengthUnlikely)


@pytest.mark.parametrize("missing", rules.TOLD)
def test_r142_the_mentee_tells_four_points(missing: str) -> None:
    assert len(rules.TOLD) == 4
    refuses(replace(COMPLETE, told=without(rules.TOLD, missing)), rules.PointsLeftOut)


@pytest.mark.parametrize("missing", rules.PRINCIPLES)
def test_r145_manifesto_and_code_are_acknowledged(missing: str) -> None:
    refuses(replace(COMPLETE, principles=without(rules.PRINCIPLES, missing)), rules.PrinciplesLeftOut)


@pytest.mark.parametrize("missing", rules.TOPICS)
def test_r147_four_topics_are_spoken_of(missing: str) -> None:
    assert len(rules.TOPICS) == 4
    refuses(replace(COMPLETE, topics=without(rules.TOPICS, missing)), rules.TopicsLeftOut)


@pytest.mark.parametrize("first", [None, replace(FIRST, goal=" ")])
def test_r148_it_ends_with_a_goal_and_a_time(first: rules.Appointment | None) -> None:
    refuses(replace(COMPLETE, trial=first), rules.TrialNotAppointed)


def test_r148_the_first_meeting_lies_ahead() -> None:
    refuses(replace(COMPLETE, trial=replace(FIRST, at=NOW)), rules.DayIsPast)


@pytest.mark.parametrize("answers", [{"mentor_ready": False}, {"mentee_ready": False}])
def test_r144_after_a_no_no_first_meeting_is_asked_for(answers: dict[str, Any]) -> None:
    was = replace(COMPLETE, trial=None, **answers)

    check(was)

    assert was.is_refused


@pytest.mark.parametrize(
    ("side", "answers"),
    [(rules.MENTOR, {"mentee_ready": True}), (rules.MENTEE, {"mentor_ready": True})],
)
def test_r144_nobody_answers_for_the_other(side: str, answers: dict[str, Any]) -> None:
    was = replace(replace(COMPLETE, mentor_ready=None), **answers)

    with pytest.raises(rules.OnlyForOneself):
        rules.check_own_words(was, side)


@pytest.mark.parametrize(
    ("side", "answers"),
    [
        (rules.MENTOR, {"mentor_ready": True}),
        (rules.MENTEE, {"mentor_ready": None, "mentee_ready": True}),
        (None, {"mentor_ready": True, "mentee_ready": False}),
    ],
)
def test_r144_each_answers_for_themselves_and_the_curator_for_both(
    side: str | None, answers: dict[str, Any]
) -> None:
    rules.check_own_words(replace(COMPLETE, **answers), side)


def test_a_meeting_ahead_is_not_recorded() -> None:
    refuses(replace(COMPLETE, held_on=date(2026, 11, 24)), rules.NotHeldYet)


@pytest.mark.parametrize(
    ("name", "check_one"),
    [(name, check_one) for name, check_one in rules.CHECKS.items() if name != "minutes"],
)
def test_points_nobody_knows_are_refused_too(name: str, check_one: Callable[[object], None]) -> None:
    with pytest.raises(Refusal):
        check_one([*getattr(COMPLETE, name), "something else"])
