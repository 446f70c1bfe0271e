"""Junk by any door of journey is refused by name, never by the database."""

import time_machine

from apps.journey import public as journey
from apps.journey import rules
from tenants.public import CollegeFacts
from tests.factories.journey import MONDAY, WEDNESDAY, a_pair_at_work, an_acquaintance
from tests.factories.junk import what_breaks

AGREED = rules.Appointment(WEDNESDAY, "Заводская, 8", "посмотреть цех")


@time_machine.travel(MONDAY, tick=False)
def test_meetings_of_junk_are_refused_by_name(college: CollegeFacts) -> None:
    pair = a_pair_at_work(college)
    was = an_acquaintance(trial=AGREED)
    answers = {"minutes": 35, "present": ["curator"], "place": "цех"}

    assert not what_breaks(journey.plan_meeting, actor=pair.curator, pair_id=pair.id, appointment=AGREED)
    assert not what_breaks(journey.record_acquaintance, actor=pair.mentor, pair_id=pair.id, was=was)
    assert not what_breaks(journey.keep_draft, actor=pair.mentor, pair_id=pair.id, answers=answers)
    assert not what_breaks(journey.state_readiness, actor=pair.mentor, pair_id=pair.id, ready=True)
    assert not what_breaks(journey.meetings_held, actor=pair.curator, month=MONDAY.date())
