"""The meetings ahead of a pair: opened, appointed, closed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from apps.journey import handlers, rules
from apps.journey import public as journey
from apps.journey.models import Meeting
from apps.journey.web.desk import what_the_meetings_wait_for
from apps.matching.events import PairConfirmed, PairEnded
from apps.matching.public import end_pair, review_pairs
from apps.people.public import ConsentKind, Signer, withdraw_consent
from apps.records.models import JournalEntry, OutboxRow
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible
from tenants.public import CollegeFacts, college_unit
from tests.factories import actors
from tests.factories.journey import (
    AT_THE_WORKS,
    MONDAY,
    WEDNESDAY,
    PairAtWork,
    a_pair_at_work,
    an_acquaintance,
)
from tests.factories.pages import signed_in, visitor
from tests.factories.refusals import refused_here


def planned(pair: PairAtWork) -> list[tuple[str, str, object, str]]:
    """The pair's meetings as the table holds them."""
    rows = Meeting.objects.filter(pair_id=pair.id).order_by("id")
    return [(row.type, row.state, row.planned_at, row.place) for row in rows]


@pytest.mark.parametrize("who", [actors.a_director, actors.a_psychologist, actors.a_teacher])
def test_other_staff_may_not_appoint(college: CollegeFacts, pair: PairAtWork, who: object) -> None:
    actor: Actor = who(college)  # type: ignore[operator]

    with refused_here(NotPermitted):
        journey.plan_meeting(actor=actor, pair_id=pair.id, appointment=AT_THE_WORKS)
    assert planned(pair) == []


@pytest.mark.parametrize("side", ["mentor", "mentee"])
def test_participants_find_no_such_page(pair: PairAtWork, side: str) -> None:
    with refused_here(NotVisible):
        journey.plan_meeting(actor=getattr(pair, side), pair_id=pair.id, appointment=AT_THE_WORKS)
    assert planned(pair) == []


def test_r139_the_curator_appoints_the_acquaintance(pair: PairAtWork) -> None:
    meeting_id = journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)

    assert planned(pair) == [("acquaintance", "planned", WEDNESDAY, AT_THE_WORKS.place)]
    act = JournalEntry.objects.get(act="journey.plan_meeting")
    assert set(act.subjects) == {pair.mentor.person_id, pair.mentee.person_id}
    told = OutboxRow.objects.get(name="journey.meeting_planned").payload
    assert told == {"meeting_id": str(meeting_id), "pair_id": str(pair.id), "planned_on": "2026-11-25"}


def test_appointing_anew_moves_the_same_meeting(pair: PairAtWork) -> None:
    journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)
    journey.plan_meeting(
        actor=pair.curator, pair_id=pair.id, appointment=replace(AT_THE_WORKS, place="room 12")
    )

    assert planned(pair) == [("acquaintance", "planned", WEDNESDAY, "room 12")]


def test_a_past_moment_is_refused_and_nothing_changes(pair: PairAtWork) -> None:
    with refused_here(rules.DayIsPast):
        journey.plan_meeting(
            actor=pair.curator, pair_id=pair.id, appointment=rules.Appointment(MONDAY, "room 12")
        )

    assert not OutboxRow.objects.filter(name="journey.meeting_planned").exists()


def test_a_confirmed_pair_gets_its_first_meeting_once(college: CollegeFacts, pair: PairAtWork) -> None:
    system = actors.the_system(college)
    journey.open_plan(actor=system, pair_id=pair.id)
    journey.open_plan(actor=system, pair_id=pair.id)

    assert planned(pair) == [("acquaintance", "planned", None, "")]


def test_an_ended_pair_meets_no_more(college: CollegeFacts, pair: PairAtWork) -> None:
    system = actors.the_system(college)
    journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)
    journey.close_plan(actor=system, pair_id=pair.id)
    journey.close_plan(actor=system, pair_id=pair.id)

    assert planned(pair) == [("acquaintance", "cancelled", WEDNESDAY, AT_THE_WORKS.place)]


def told_of(pair: PairAtWork) -> dict[str, Any]:
    """What matching tells when this pair is confirmed or ends."""
    return {
        "pair_id": pair.id,
        "mentee_person_id": pair.mentee.person_id,
        "mentor_person_id": pair.mentor.person_id,
        "cycle_id": new_id(),
        "form": "teacher_student",
        "placement_id": None,
    }


def test_the_plan_follows_the_pair_whatever_the_order_of_the_news(
    college: CollegeFacts, pair: PairAtWork
) -> None:
    system = actors.the_system(college)
    begun = PairConfirmed(**told_of(pair), confirmed_on=MONDAY.date())
    ended = PairEnded(**told_of(pair), ended_on=MONDAY.date())

    end_pair(actor=pair.curator, pair_id=pair.id, why="moved away")
    handlers.close_plan(ended, actor=system)
    handlers.open_plan(begun, actor=system)

    assert planned(pair) == []


def test_a_suspended_pair_appoints_nothing_and_its_page_says_so(
    college: CollegeFacts, pair: PairAtWork
) -> None:
    assert pair.mentee.person_id is not None
    withdraw_consent(
        actor=pair.curator,
        person_id=pair.mentee.person_id,
        kind=ConsentKind.PARTICIPATION,
        signer=Signer.REPRESENTATIVE,
    )
    review_pairs(actor=actors.the_system(college))

    with refused_here(rules.PairIsSuspended):
        journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)
    with refused_here(rules.PairIsSuspended):
        journey.record_acquaintance(actor=pair.mentor, pair_id=pair.id, was=an_acquaintance())
    page = signed_in(visitor(college), pair.mentee).get("/my/").content.decode()
    assert "Встречи пока приостановлены" in page.replace("\xa0", " ")


def test_the_desk_counts_pairs_without_an_appointed_acquaintance(college: CollegeFacts) -> None:
    system, curator = actors.the_system(college), actors.a_curator(college)
    names = (("Ким Елена Андреевна", "Рябов Пётр Ильич"), ("Юрьева Яна Олеговна", "Громов Олег Юрьевич"))
    first, second = (a_pair_at_work(college, mentee=one, mentor=other) for one, other in names)
    for pair in (first, second):
        journey.open_plan(actor=system, pair_id=pair.id)

    assert [item.count for item in what_the_meetings_wait_for(actor=curator)] == [2]
    assert list(what_the_meetings_wait_for(actor=actors.a_psychologist(college))) == []

    journey.plan_meeting(actor=curator, pair_id=first.id, appointment=AT_THE_WORKS)
    assert [item.count for item in what_the_meetings_wait_for(actor=curator)] == [1]


def test_another_college_knows_nothing_of_the_pair(
    college: CollegeFacts, severny: CollegeFacts, pair: PairAtWork
) -> None:
    journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)

    with college_unit(severny.id):
        stranger = actors.a_curator(severny)
        with pytest.raises(NotVisible):
            journey.pair_at_work(actor=stranger, pair_id=pair.id)
        assert journey.meetings_held(actor=stranger, month=date(2026, 11, 1)) == 0
