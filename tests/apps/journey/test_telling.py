"""Both of a pair are told of an appointed meeting."""

from dataclasses import replace

from apps.journey import handlers
from apps.journey import public as journey
from apps.journey.events import MeetingPlanned
from apps.notices.models import Notice
from tenants.public import CollegeFacts
from tests.factories import actors
from tests.factories.journey import AT_THE_WORKS, MONDAY, PairAtWork


def test_both_learn_when_and_where_in_the_time_of_the_college(
    college: CollegeFacts, pair: PairAtWork
) -> None:
    meeting_id = journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)

    planned = MeetingPlanned(meeting_id, pair.id, AT_THE_WORKS.at.date())
    handlers.tell_the_pair(planned, actor=actors.the_system(college))

    told = Notice.objects.filter(kind="journey.meeting_planned")
    assert {row.person_id for row in told} == {pair.mentor.person_id, pair.mentee.person_id}
    assert {row.url_name for row in told} == {"journey:home"}
    assert told[0].facts == {"day": "25.11.2026", "time": "15:30", "place": AT_THE_WORKS.place}


def test_the_latest_time_is_told_even_when_the_news_is_late(college: CollegeFacts, pair: PairAtWork) -> None:
    meeting_id = journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)
    journey.plan_meeting(
        actor=pair.curator, pair_id=pair.id, appointment=replace(AT_THE_WORKS, place="room 12")
    )

    handlers.tell_the_pair(
        MeetingPlanned(meeting_id, pair.id, MONDAY.date()), actor=actors.the_system(college)
    )

    assert {row.facts["place"] for row in Notice.objects.filter(kind="journey.meeting_planned")} == {
        "room 12"
    }


def test_of_a_cancelled_meeting_nobody_is_told(college: CollegeFacts, pair: PairAtWork) -> None:
    system = actors.the_system(college)
    meeting_id = journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)
    journey.close_plan(actor=system, pair_id=pair.id)

    handlers.tell_the_pair(MeetingPlanned(meeting_id, pair.id, MONDAY.date()), actor=system)

    assert not Notice.objects.filter(kind="journey.meeting_planned").exists()
