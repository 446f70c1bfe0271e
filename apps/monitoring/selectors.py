"""Reads of the college's counts, and counting anew through the doors of people, matching and journey."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from apps.journey.public import meetings_held
from apps.matching.public import pairs_in_work
from apps.monitoring.models import MonthlyCount
from apps.monitoring.rules import Everybody, Standing, Two, count, counting_day
from apps.people.public import Kind, facts_of, headcount
from commons.reporting.public import Facts, month_of
from kernel.policy import Actor
from tenants.public import today_in

HISTORY = 12


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month as it was counted last."""

    month: date
    facts: Facts


def months_counted(*, actor: Actor) -> tuple[MonthRow, ...]:
    """The months counted so far, the latest first, a year at most."""
    del actor
    rows = MonthlyCount.objects.exclude(counted_at=None).order_by("-month")[:HISTORY]
    return tuple(MonthRow(row.month, row.facts) for row in rows)


def counted_now(*, actor: Actor, month: date) -> Facts:
    """The counts of a month from the college's own rows; `actor` is its system.

    Of a month that is over, everybody is who was counted while it lasted: the list of people
    knows only today's.
    """
    day = today_in(actor.workspace.id)
    pairs = [
        Two(pair.mentee_person_id, pair.mentor_person_id)
        for pair in pairs_in_work(actor=actor, on=counting_day(month, day))
    ]
    everybody = _everybody(actor, month, is_over=month < month_of(day))
    standing = standing_of(actor=actor, person_ids={one for two in pairs for one in (two.mentee, two.mentor)})
    return count(everybody, pairs, standing, meetings_held(actor=actor, month=month))


def _everybody(actor: Actor, month: date, *, is_over: bool) -> Everybody:
    kept = MonthlyCount.objects.filter(month=month).exclude(counted_at=None).first() if is_over else None
    if kept is not None:
        return Everybody(kept.students, kept.teaching_staff)
    heads = headcount(actor=actor)
    return Everybody(heads.students, heads.teaching_staff)


def standing_of(*, actor: Actor, person_ids: set[UUID]) -> dict[UUID, Standing]:
    """As whom coverage counts each of these people."""
    return {
        person.id: Standing.STUDENT
        if person.kind == Kind.STUDENT
        else (Standing.TEACHING if person.teaches else Standing.OTHER)
        for person in facts_of(actor=actor, person_ids=person_ids).values()
    }
