"""Which pairs were in work on a day, so that a month can be counted after it is over."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q

from apps.matching.models import Pair
from kernel.policy import Actor
from tenants.public import college_facts


@dataclass(frozen=True, slots=True)
class PairInWork:
    """A pair that was in force, with its two people."""

    id: UUID
    mentee_person_id: UUID
    mentor_person_id: UUID


def pairs_in_work(*, actor: Actor, on: date) -> tuple[PairInWork, ...]:
    """Pairs of any cycle confirmed by the end of that day in the college's zone and not ended by then."""
    zone = ZoneInfo(college_facts(actor.workspace.id).time_zone)
    after = datetime.combine(on + timedelta(days=1), time.min, zone)
    pairs = Pair.objects.filter(Q(ended_at=None) | Q(ended_at__gte=after), confirmed_at__lt=after)
    rows = pairs.order_by("id").values_list("id", "mentee_person_id", "mentor_person_id")
    return tuple(PairInWork(*row) for row in rows)
