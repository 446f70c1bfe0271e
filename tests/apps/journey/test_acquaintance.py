"""The acquaintance recorded, answered and ended (R138-R148)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine

from apps.journey import public as journey
from apps.journey import rules
from apps.journey.models import Meeting
from apps.journey.web.desk import what_the_meetings_wait_for
from apps.records.models import JournalEntry, OutboxRow
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible, Refusal
from tenants.public import CollegeFacts
from tests.factories import actors
from tests.factories.journey import (
    AT_THE_WORKS,
    WEDNESDAY,
    PairAtWork,
    a_pair_at_work,
    an_acquaintance,
    who_are_acquainted,
    who_are_ready,
)
from tests.factories.refusals import refused_here


def meetings(pair: PairAtWork) -> list[tuple[str, str]]:
    """Types and states of the pair's meetings, the oldest first."""
    return list(Meeting.objects.filter(pair_id=pair.id).order_by("id").values_list("type", "state"))


def told(name: str) -> int:
    """How many events of a name wait in the outbox."""
    return OutboxRow.objects.filter(name=name).count()


def refuses(actor: Actor, pair: PairAtWork, was: rules.Acquaintance, refusal: type[Refusal]) -> None:
    """The record is refused, and nothing has happened."""
    with refused_here(refusal):
        journey.record_acquaintance(actor=actor, pair_id=pair.id, was=was)
    assert not Meeting.objects.filter(state="held").exists()
    assert told("journey.meeting_recorded") == 0
    assert not JournalEntry.objects.filter(act="journey.record_acquaintance").exists()


@pytest.mark.parametrize("who", [actors.a_director, actors.a_psychologist])
def test_other_staff_may_not_record(college: CollegeFacts, pair: PairAtWork, who: object) -> None:
    refuses(who(college), pair, an_acquaintance(), NotPermitted)  # type: ignore[operator]


def test_the_mentee_does_not_record(pair: PairAtWork) -> None:
    refuses(pair.mentee, pair, an_acquaintance(mentor_ready=None), NotVisible)


def test_another_mentor_of_the_college_finds_no_such_pair(college: CollegeFacts, pair: PairAtWork) -> None:
    other = a_pair_at_work(college, mentee="Ким Елена Андреевна", mentor="Рябов Пётр Ильич")

    refuses(other.mentor, pair, an_acquaintance(), NotVisible)
    with refused_here(NotVisible):
        journey.pair_at_work(actor=other.mentee, pair_id=pair.id)


def test_r148_the_mentor_records_it_and_the_first_meeting_is_appointed(pair: PairAtWork) -> None:
    journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)
    meeting_id = journey.record_acquaintance(actor=pair.mentor, pair_id=pair.id, was=an_acquaintance())

    assert meetings(pair) == [("acquaintance", "held"), ("trial", "planned")]
    row = Meeting.objects.get(id=meeting_id)
    assert (row.minutes, row.mentor_ready, row.mentee_ready) == (35, True, None)
    assert row.recorded_by == pair.mentor.membership_id
    first = Meeting.objects.get(type="trial")
    assert (first.planned_at, first.goal) == (WEDNESDAY, "Принести три вопроса о цехе")
    event = OutboxRow.objects.get(name="journey.meeting_recorded").payload
    assert (event["type"], event["held_on"]) == ("acquaintance", "2026-11-23")
    assert told("journey.meeting_planned") == 2
    assert JournalEntry.objects.filter(act="journey.record_acquaintance").count() == 1


def test_r140_a_short_acquaintance_is_recorded_as_it_was(pair: PairAtWork) -> None:
    who_are_acquainted(pair, minutes=15)

    (held, _ahead) = journey.pair_at_work(actor=pair.curator, pair_id=pair.id).meetings
    assert (held.minutes, held.is_unusually_long_or_short) == (15, True)


def test_r139_a_record_without_the_curator_there_is_refused(pair: PairAtWork) -> None:
    refuses(pair.mentor, pair, an_acquaintance(present=("mentor", "mentee")), rules.NotAllThreeThere)


def test_r144_a_mentor_does_not_answer_for_the_mentee(pair: PairAtWork) -> None:
    refuses(pair.mentor, pair, an_acquaintance(mentee_ready=True), rules.OnlyForOneself)


def test_r138_a_pair_is_acquainted_once(pair: PairAtWork) -> None:
    who_are_acquainted(pair)

    with refused_here(rules.AcquaintanceRecorded):
        journey.record_acquaintance(actor=pair.curator, pair_id=pair.id, was=an_acquaintance())
    assert meetings(pair) == [("acquaintance", "held"), ("trial", "planned")]


def test_r144_the_mentee_confirms_her_own_readiness(pair: PairAtWork) -> None:
    who_are_ready(pair)

    held = Meeting.objects.get(state="held")
    assert (held.mentor_ready, held.mentee_ready) == (True, True)
    assert meetings(pair) == [("acquaintance", "held"), ("trial", "planned")]
    assert JournalEntry.objects.filter(act="journey.state_readiness").count() == 1


@pytest.mark.parametrize("side", ["mentor", "mentee"])
def test_r144_an_answer_is_given_once(pair: PairAtWork, side: str) -> None:
    who_are_ready(pair)

    with refused_here(rules.ReadinessStated):
        journey.state_readiness(actor=getattr(pair, side), pair_id=pair.id, ready=False)
    assert meetings(pair) == [("acquaintance", "held"), ("trial", "planned")]


def test_r144_nobody_is_ready_before_the_acquaintance(pair: PairAtWork) -> None:
    with refused_here(rules.ReadinessStated):
        journey.state_readiness(actor=pair.mentee, pair_id=pair.id, ready=True)


def test_r144_a_no_of_the_mentee_sends_both_back_to_the_search(pair: PairAtWork) -> None:
    who_are_acquainted(pair)
    journey.state_readiness(actor=pair.mentee, pair_id=pair.id, ready=False)

    assert meetings(pair) == [("acquaintance", "held"), ("trial", "cancelled")]
    assert journey.my_mentoring(actor=pair.mentee).pairs == ()
    assert journey.my_mentoring(actor=pair.mentor).pairs == ()


@pytest.mark.parametrize("answers", [{"mentor_ready": False}, {"mentor_ready": True, "mentee_ready": False}])
def test_r144_a_no_told_to_the_curator_ends_the_pair(pair: PairAtWork, answers: dict[str, bool]) -> None:
    was = an_acquaintance(trial=None, **answers)
    journey.record_acquaintance(actor=pair.curator, pair_id=pair.id, was=was)

    assert meetings(pair) == [("acquaintance", "held")]
    assert journey.my_mentoring(actor=pair.mentor).pairs == ()
    with refused_here(rules.PairIsOver):
        journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)


def test_the_day_is_the_college_s(pair: PairAtWork) -> None:
    late = WEDNESDAY.replace(hour=21, minute=30)
    tomorrow_in_moscow = date(2026, 11, 26)

    with time_machine.travel(late, tick=False):
        was = an_acquaintance(
            held_on=tomorrow_in_moscow, trial=replace(AT_THE_WORKS, at=late + timedelta(days=1), goal="Go")
        )
        journey.record_acquaintance(actor=pair.mentor, pair_id=pair.id, was=was)

    assert Meeting.objects.get(state="held").held_on == tomorrow_in_moscow


def test_meetings_are_counted_by_the_month_in_which_they_were(pair: PairAtWork) -> None:
    who_are_acquainted(pair, held_on=date(2026, 10, 31))

    counts = [journey.meetings_held(actor=pair.curator, month=date(2026, month, 15)) for month in (9, 10, 11)]
    assert counts == [0, 1, 0]


def test_a_draft_is_kept_until_the_record(pair: PairAtWork) -> None:
    journey.keep_draft(actor=pair.mentor, pair_id=pair.id, answers={"length": ["30"]})
    journey.keep_draft(actor=pair.mentor, pair_id=pair.id, answers={"present": ["mentor"]})

    ahead = journey.pair_at_work(actor=pair.mentor, pair_id=pair.id).ahead
    assert ahead is not None
    assert ahead.draft == {"length": ["30"], "present": ["mentor"]}

    who_are_acquainted(pair)
    assert Meeting.objects.get(state="held").draft == {}


def test_the_desk_counts_missing_answers(pair: PairAtWork) -> None:
    who_are_acquainted(pair)
    assert [item.count for item in what_the_meetings_wait_for(actor=pair.curator)] == [1]

    journey.state_readiness(actor=pair.mentee, pair_id=pair.id, ready=True)
    assert list(what_the_meetings_wait_for(actor=pair.curator)) == []
