"""Holding the counts against the events: what happened must give the same numbers (B2)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from apps.journey.events import MeetingRecorded
from apps.matching.events import PairConfirmed, PairEnded
from apps.monitoring import selectors
from apps.monitoring.rules import (
    Difference,
    Everybody,
    PairTold,
    Two,
    count,
    counting_day,
    differences,
    held_in,
)
from apps.records.public import told
from commons.reporting.public import Facts
from kernel.events import Event
from kernel.policy import Actor
from tenants.public import today_in

OF_EVENTS = ("students_taking_part", "staff_taking_part", "pairs", "meetings", "mentors")
"""What the events alone decide; how many people there are is no event of theirs."""


def check_facts(*, actor: Actor) -> tuple[Difference, ...]:
    """Where the counts kept are not what the recorded events add up to; nothing is changed."""
    pairs = _pairs_told(told(PairConfirmed, PairEnded))
    held = {one.meeting_id: one.held_on for one in told(MeetingRecorded) if isinstance(one, MeetingRecorded)}
    day = today_in(actor.workspace.id)
    found: list[Difference] = []
    for row in selectors.months_counted(actor=actor):
        at_work = [pair.two for pair in pairs.values() if pair.is_at_work(counting_day(row.month, day))]
        expected = _expected(
            actor=actor, kept=row.facts, at_work=at_work, meetings=held_in(row.month, held.values())
        )
        found += differences(row.month, row.facts, expected, OF_EVENTS)
    return tuple(found)


def _pairs_told(events: Iterable[Event]) -> Mapping[UUID, PairTold]:
    pairs: dict[UUID, PairTold] = {}
    for one in events:
        match one:
            case PairConfirmed():
                two = Two(one.mentee_person_id, one.mentor_person_id)
                pairs[one.pair_id] = PairTold(two, one.confirmed_on)
            case PairEnded() if one.pair_id in pairs:
                pairs[one.pair_id] = replace(pairs[one.pair_id], ended_on=one.ended_on)
    return pairs


def _expected(*, actor: Actor, kept: Facts, at_work: list[Two], meetings: int) -> Facts:
    people = {person for two in at_work for person in (two.mentee, two.mentor)}
    standing = selectors.standing_of(actor=actor, person_ids=people)
    return count(Everybody(kept.students, kept.teaching_staff), at_work, standing, meetings)
