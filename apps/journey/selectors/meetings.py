"""Meetings of pairs that the actor may see."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q

from apps.journey.models import Meeting
from apps.journey.selectors.facts import MeetingFacts
from apps.matching.public import PairInSight
from kernel.policy import Actor

State, Type = Meeting.State, Meeting.Type


def meetings_of(pairs: Iterable[PairInSight]) -> tuple[MeetingFacts, ...]:
    """Meetings of pairs that the actor may see, in the order of R138; cancelled ones left out."""
    rows = Meeting.objects.filter(pair_id__in=[pair.id for pair in pairs]).exclude(state=State.CANCELLED)
    return tuple(MeetingFacts.of(row) for row in rows.order_by("held_on", "planned_at", "id"))


def meetings_held(*, actor: Actor, month: date) -> int:
    """How many meetings of this college were held in the month of `month`."""
    last = month.replace(day=monthrange(month.year, month.month)[1])
    return Meeting.objects.filter(state=State.HELD, held_on__range=(month.replace(day=1), last)).count()


@dataclass(frozen=True, slots=True)
class WhatWaits:
    """How many acquaintances have no day yet (R139), and how many lack the answer of a side (R144)."""

    to_appoint: int
    to_answer: int


def what_waits(*, actor: Actor) -> WhatWaits:
    """How many acquaintances wait for their day, and how many for an answer."""
    # A pair with nothing ahead has ended: nobody waits for its answer.
    ahead = Exists(Meeting.objects.filter(pair_id=OuterRef("pair_id"), state=State.PLANNED))
    answered = Q(mentor_ready__isnull=False, mentee_ready__isnull=False)
    counts = Meeting.objects.filter(type=Type.ACQUAINTANCE).aggregate(
        to_appoint=Count("id", filter=Q(state=State.PLANNED, planned_at=None)),
        to_answer=Count("id", filter=Q(ahead, ~answered, state=State.HELD)),
    )
    return WhatWaits(**counts)
