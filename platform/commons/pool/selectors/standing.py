"""The employer's standing in the pool in three figures, and one answer of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from commons.employers.public import EmployerFacts, briefs_of, employer_facts
from commons.pool.models import Call, Offer, Placement
from commons.pool.rules import HOLDING, IN_QUESTION, State
from commons.pool.selectors.facts import in_the_name_of_the_region
from commons.pool.selectors.open_calls import OpenCall, page_of_calls
from kernel.pages import Page
from kernel.policy import Actor
from kernel.refusals import found


@dataclass(frozen=True, slots=True)
class Standing:
    """How many calls of the region wait, how many students are guided, how many places are free."""

    waiting: int
    active: int
    free: int


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """One person offered to one college."""

    placement_id: UUID
    name: str
    college: str
    state: str
    expires_at: datetime | None


def first_screen(
    *,
    actor: Actor,
    search: str = "",
    filters: Mapping[str, str] | None = None,
    order: str = "waiting",
    cursor: str = "",
) -> tuple[Page[OpenCall], Standing]:
    """A page of the calls of the region, and the figures over it."""
    employer = employer_facts(actor=actor)
    return page_of_calls(employer, search, filters or {}, order, cursor), _standing(employer)


def _standing(employer: EmployerFacts) -> Standing:
    waiting = Call.objects.filter(region_id=employer.region_id, state=Call.State.OPEN).count()
    offers = Offer.objects.filter(employer_id=employer.id).annotate(
        taken=Count("placements", filter=Q(placements__state__in=HOLDING)),
        active=Count("placements", filter=Q(placements__state=State.ACTIVE)),
    )
    rows = list(offers.values_list("quota", "taken", "active", "withdrawn_at"))
    free = sum(quota - taken for quota, taken, _active, withdrawn in rows if withdrawn is None)
    return Standing(waiting, sum(active for _quota, _taken, active, _withdrawn in rows), free)


def answer_card(*, actor: Actor, placement_id: UUID) -> AnswerCard:
    """An answer of the actor's employer that can be taken back. Raises NotVisible."""
    rows = Placement.objects.select_related("offer", "college")
    mine = rows.filter(employer_id=actor.workspace.id, state__in=IN_QUESTION)
    row = found(mine.filter(id=placement_id))
    region = in_the_name_of_the_region(employer_facts(actor=actor))
    person = briefs_of(actor=region, employee_ids=[row.offer.employee_id])[row.offer.employee_id]
    return AnswerCard(row.id, person.name, row.college.short_name, row.state, row.expires_at)
