"""What an employer sees of its people at work: person, places, colleges, how it stands; nothing else."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from commons.employers.public import BriefRow, briefs_of, employer_facts, people_here
from commons.pool.models import Offer, Placement
from commons.pool.rules import HOLDING
from commons.pool.selectors.facts import in_the_name_of_the_region
from kernel.policy import Actor
from kernel.refusals import found


@dataclass(frozen=True, slots=True)
class LoadPlace:
    """One taken place: in which college, and how it stands."""

    placement_id: UUID
    college: str
    state: str
    taken_on: date | None
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class LoadRow:
    """One person in the pool and their places."""

    offer_id: UUID
    employee_id: UUID
    name: str
    position: str
    quota: int
    until: date
    withdrawn: bool
    places: tuple[LoadPlace, ...]

    @property
    def taken(self) -> int:
        """How many places are held."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class OfferCard:
    """An offer as it is changed."""

    id: UUID
    name: str
    quota: int
    taken: int
    until: date
    version: int


def load(*, actor: Actor) -> tuple[LoadRow, ...]:
    """Everyone whom the employer has in the pool or at work in a college, by name."""
    held = Placement.objects.filter(employer_id=actor.workspace.id, state__in=HOLDING)
    places = defaultdict(list)
    for row in held.select_related("college").order_by("made_at"):
        places[row.offer_id].append(_place(row))
    offers = list(
        Offer.objects.filter(employer_id=actor.workspace.id).filter(
            Q(withdrawn_at=None) | Q(id__in=places.keys())
        )
    )
    region = in_the_name_of_the_region(employer_facts(actor=actor))
    people = briefs_of(actor=region, employee_ids=[offer.employee_id for offer in offers])
    rows = [_row(offer, people[offer.employee_id], tuple(places[offer.id])) for offer in offers]
    return tuple(sorted(rows, key=lambda row: (row.name, row.withdrawn)))


def offer_card(*, actor: Actor, offer_id: UUID) -> OfferCard:
    """One open offer of the actor's employer. Raises NotVisible."""
    offer = found(Offer.objects.filter(employer_id=actor.workspace.id, id=offer_id, withdrawn_at=None))
    region = in_the_name_of_the_region(employer_facts(actor=actor))
    person = briefs_of(actor=region, employee_ids=[offer.employee_id])[offer.employee_id]
    taken = Placement.objects.filter(offer=offer, state__in=HOLDING).count()
    return OfferCard(offer.id, person.name, offer.quota, taken, offer.until, offer.version)


def people_to_offer(*, actor: Actor) -> tuple[BriefRow, ...]:
    """The employer's people who are not in the pool yet, by name."""
    offered = set(
        Offer.objects.filter(employer_id=actor.workspace.id, withdrawn_at=None).values_list(
            "employee_id", flat=True
        )
    )
    return tuple(one for one in people_here(actor=actor) if one.id not in offered)


def _place(row: Placement) -> LoadPlace:
    return LoadPlace(row.id, row.college.short_name, row.state, row.taken_on, row.expires_at)


def _row(offer: Offer, person: BriefRow, places: tuple[LoadPlace, ...]) -> LoadRow:
    return LoadRow(
        offer.id,
        offer.employee_id,
        person.name,
        person.position,
        offer.quota,
        offer.until,
        offer.withdrawn_at is not None,
        places,
    )
