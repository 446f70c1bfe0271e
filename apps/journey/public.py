"""The door of the pairs' meetings."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from apps.journey import policy
from apps.journey.rules import (
    PRESENT,
    PRINCIPLES,
    TOLD,
    TOPICS,
    Acquaintance,
    Appointment,
    is_usual_length,
)
from apps.journey.selectors import meetings, mentoring, pairs
from apps.journey.selectors.facts import MeetingFacts
from apps.journey.selectors.meetings import WhatWaits
from apps.journey.selectors.mentoring import Contact, MyMentoring, MyPair
from apps.journey.services import acquaintance, plan, telling
from apps.people.public import shows_minors
from kernel.policy import Actor, permitted


@shows_minors("journey.read_my_mentoring")
@permitted(policy.SEE_MY_MENTORING)
def my_mentoring(*, actor: Actor) -> MyMentoring:
    """The participant's own pairs, with what is ahead of each."""
    return mentoring.my_mentoring(actor=actor)


@shows_minors("journey.read_pair")
@permitted(policy.SEE_MEETINGS)
def pair_at_work(*, actor: Actor, pair_id: UUID) -> MyPair:
    """A pair with its people and meetings. Raises NotVisible."""
    return mentoring.pair_at_work(actor=actor, pair_id=pair_id)


@permitted(policy.SEE_MEETINGS)
def meetings_of_pair(*, actor: Actor, pair_id: UUID) -> tuple[MeetingFacts, ...]:
    """The meetings of a pair, the earliest first. Raises NotVisible."""
    return meetings.meetings_of([pairs.pair_in_sight(actor=actor, pair_id=pair_id)])


@permitted(policy.SEE_MEETINGS)
def next_meeting(*, actor: Actor, pair_id: UUID) -> MeetingFacts | None:
    """The meeting ahead of a pair, if any. Raises NotVisible."""
    return next((one for one in meetings_of_pair(actor=actor, pair_id=pair_id) if one.is_ahead), None)


@permitted(policy.COUNT_MEETINGS)
def meetings_held(*, actor: Actor, month: date) -> int:
    """How many meetings were held in a month."""
    return meetings.held_in(month)


@permitted(policy.PLAN_MEETING)
def plan_meeting(*, actor: Actor, pair_id: UUID, appointment: Appointment) -> UUID:
    """Appoint the next meeting of a pair, or appoint it anew (R139). Raises PairIsOver, DayIsPast."""
    return plan.plan_meeting(actor=actor, pair_id=pair_id, appointment=appointment)


@permitted(policy.RECORD_ACQUAINTANCE)
def record_acquaintance(*, actor: Actor, pair_id: UUID, was: Acquaintance) -> UUID:
    """Record an acquaintance as it was (R139-R148). Raises the refusals of `journey.rules`."""
    return acquaintance.record_acquaintance(actor=actor, pair_id=pair_id, was=was)


@permitted(policy.RECORD_ACQUAINTANCE)
def keep_draft(*, actor: Actor, pair_id: UUID, answers: Mapping[str, Any]) -> None:
    """Keep the answers of a record that is not finished yet."""
    acquaintance.keep_draft(actor=actor, pair_id=pair_id, answers=answers)


@permitted(policy.STATE_READINESS)
def state_readiness(*, actor: Actor, pair_id: UUID, ready: bool) -> None:
    """Say for oneself whether one will work in this pair (R144); a no ends the pair."""
    acquaintance.state_readiness(actor=actor, pair_id=pair_id, ready=ready)


@permitted(policy.KEEP_THE_PLAN)
def open_plan(*, actor: Actor, pair_id: UUID) -> None:
    """Give a confirmed pair its first meeting."""
    plan.open_plan(actor=actor, pair_id=pair_id)


@permitted(policy.KEEP_THE_PLAN)
def close_plan(*, actor: Actor, pair_id: UUID) -> None:
    """Cancel what is ahead of a pair that has ended."""
    plan.close_plan(pair_id=pair_id)


@permitted(policy.KEEP_THE_PLAN)
def tell_the_pair(*, actor: Actor, meeting_id: UUID) -> None:
    """Tell both of a pair when and where they meet."""
    telling.tell_the_pair(actor=actor, meeting_id=meeting_id)


@permitted(policy.PLAN_MEETING)
def what_waits(*, actor: Actor) -> WhatWaits:
    """How many acquaintances wait for their day, and how many for an answer."""
    return meetings.what_waits()


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
    "MyPair",
    "WhatWaits",
    "close_plan",
    "is_usual_length",
    "keep_draft",
    "meetings_held",
    "meetings_of_pair",
    "my_mentoring",
    "next_meeting",
    "open_plan",
    "pair_at_work",
    "plan_meeting",
    "record_acquaintance",
    "state_readiness",
    "tell_the_pair",
    "what_waits",
]
