"""What the database refuses by itself, whatever the runtime role sends."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, ProgrammingError, connection

from apps.journey.models import Meeting
from tests.factories.journey import MONDAY, PairAtWork, who_are_acquainted, who_are_ready


def a_held_acquaintance(pair: PairAtWork, **other: object) -> None:
    """Written past every use-case."""
    complete: dict[str, object] = {
        "present": ["curator", "mentor", "mentee"],
        "told": ["who_i_am", "why_i_take_part", "my_questions", "what_matters_in_a_mentor"],
        "principles": ["manifesto", "code"],
        "topics": ["confidentiality", "honesty", "boundaries", "contacts"],
        "held_on": MONDAY.date(),
        "minutes": 35,
        "recorded_at": MONDAY,
    }
    Meeting.objects.create(pair_id=pair.id, type="acquaintance", state="held", **{**complete, **other})


def test_a_complete_acquaintance_is_taken(pair: PairAtWork) -> None:
    a_held_acquaintance(pair)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        pytest.param("present", ["mentor", "mentee"], id="r139"),
        pytest.param("told", ["who_i_am"], id="r142"),
        pytest.param("principles", ["manifesto"], id="r145"),
        pytest.param("topics", ["confidentiality", "honesty", "boundaries"], id="r147"),
    ],
)
def test_an_incomplete_acquaintance_is_refused(pair: PairAtWork, column: str, value: list[str]) -> None:
    with pytest.raises(IntegrityError, match="an_acquaintance_is_of_three_and_complete"):
        a_held_acquaintance(pair, **{column: value})


@pytest.mark.parametrize("column", ["held_on", "minutes", "recorded_at"])
def test_a_held_meeting_says_when_and_how_long(pair: PairAtWork, column: str) -> None:
    with pytest.raises(IntegrityError, match="a_held_meeting_says_when_and_how_long"):
        a_held_acquaintance(pair, **{column: None})


def second_acquaintance(pair: PairAtWork) -> None:
    a_held_acquaintance(pair)


def second_meeting_ahead(pair: PairAtWork) -> None:
    Meeting.objects.create(pair_id=pair.id, type="planning")


@pytest.mark.parametrize(
    ("act", "constraint"),
    [
        pytest.param(second_acquaintance, "a_pair_is_acquainted_once", id="r138_acquainted_once"),
        pytest.param(second_meeting_ahead, "one_meeting_ahead_per_pair", id="one_ahead"),
    ],
)
def test_r138_meetings_follow_one_another(
    pair: PairAtWork, act: Callable[[PairAtWork], None], constraint: str
) -> None:
    who_are_acquainted(pair)

    with pytest.raises(IntegrityError, match=constraint):
        act(pair)


def test_a_meeting_is_never_deleted(pair: PairAtWork) -> None:
    who_are_ready(pair)

    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM journey_meeting")
