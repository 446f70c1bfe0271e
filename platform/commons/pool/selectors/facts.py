"""Rows of the pool as the rules want to hear of them."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count

from commons.employers.public import BriefRow, EmployerFacts
from commons.pool.models import Call, Offer, Placement
from commons.pool.rules import HOLDING, CallFacts, OfferFacts, PersonStanding
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from tenants.public import CollegeFacts


def in_the_name_of_the_region(member: EmployerFacts | CollegeFacts) -> Actor:
    """The pool itself, acting in the region of this employer or college."""
    return Actor.system(WorkspaceKind.REGION, member.region_id)


def places_taken(offers: Iterable[Offer]) -> dict[UUID, int]:
    """How many places of each offer are held now, over all colleges."""
    held = Placement.objects.filter(offer__in=[offer.id for offer in offers], state__in=HOLDING)
    return dict(held.values_list("offer_id").annotate(places=Count("id")).order_by())


def offer_facts(offer: Offer, taken: int) -> OfferFacts:
    """An offer with the number of its taken places."""
    return OfferFacts(
        quota=offer.quota,
        taken=taken,
        forms=frozenset(offer.forms),
        from_on=offer.from_on,
        until=offer.until,
        withdrawn=offer.withdrawn_at is not None,
    )


def standing_from(brief: BriefRow) -> PersonStanding:
    """What the employer says of a person."""
    return PersonStanding(
        left=brief.left,
        consented=brief.consented,
        clearance_valid_until=brief.clearance_valid_until,
    )


def call_facts(call: Call) -> CallFacts:
    """What of a call bears on who can answer it."""
    return CallFacts(form=call.form, is_minor=call.is_minor)
