"""The door of the pairs' meetings."""

from apps.journey import policy, selectors, services
from apps.journey.rules import (
    PRESENT,
    PRINCIPLES,
    TOLD,
    TOPICS,
    Acquaintance,
    Appointment,
    is_usual_length,
)
from apps.journey.selectors.facts import MeetingFacts
from apps.journey.selectors.meetings import WhatWaits
from apps.journey.selectors.mentoring import Contact, MyMentoring, PairAtWork
from apps.people.public import shows_minors
from kernel.policy import permitted

my_mentoring = shows_minors(policy.SEE_MY_MENTORING, act="journey.read_my_mentoring")(
    selectors.mentoring.my_mentoring
)
pair_at_work = shows_minors(policy.SEE_MEETINGS, act="journey.read_pair")(selectors.mentoring.pair_at_work)
meetings_held = permitted(policy.COUNT_MEETINGS)(selectors.meetings.meetings_held)
what_waits = permitted(policy.PLAN_MEETING)(selectors.meetings.what_waits)

plan_meeting = permitted(policy.PLAN_MEETING)(services.plan.plan_meeting)
record_acquaintance = permitted(policy.RECORD_ACQUAINTANCE)(services.acquaintance.record_acquaintance)
keep_draft = permitted(policy.RECORD_ACQUAINTANCE)(services.acquaintance.keep_draft)
state_readiness = permitted(policy.STATE_READINESS)(services.acquaintance.state_readiness)
open_plan = permitted(policy.KEEP_THE_PLAN)(services.plan.open_plan)
close_plan = permitted(policy.KEEP_THE_PLAN)(services.plan.close_plan)
tell_the_pair = permitted(policy.KEEP_THE_PLAN)(services.telling.tell_the_pair)

__all__ = [
    "PRESENT",
    "PRINCIPLES",
    "TOLD",
    "TOPICS",
    "Acquaintance",
    "Appointment",
    "Contact",
    "MeetingFacts",
    "MyMentoring",
    "PairAtWork",
    "WhatWaits",
    "close_plan",
    "is_usual_length",
    "keep_draft",
    "meetings_held",
    "my_mentoring",
    "open_plan",
    "pair_at_work",
    "plan_meeting",
    "record_acquaintance",
    "state_readiness",
    "tell_the_pair",
    "what_waits",
]
