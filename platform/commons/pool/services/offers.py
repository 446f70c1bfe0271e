"""An employer lends a person to the pool: for how many students, until when."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from commons.employers.public import employee_card, employer_facts
from commons.pool.models import Offer, Placement
from commons.pool.rules import (
    HOLDING,
    IN_QUESTION,
    Act,
    PersonIsOfferedAlready,
    PersonStanding,
    check_can_be_offered,
    check_quota,
)
from commons.pool.services.moving import let_go, lock_offer, lock_placement
from commons.records.public import record
from kernel.clock import now, today
from kernel.columns import check_columns
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.refusals import Stale

EMPLOYER_STUDENT = "employer_student"


def offer_person(
    *,
    actor: Actor,
    employee_id: UUID,
    quota: int,
    until: date,
    from_on: date | None = None,
    forms: Iterable[str] = (EMPLOYER_STUDENT,),
) -> UUID:
    """Put a person into the regional pool for `quota` students, from `from_on` (today) to `until`."""
    this_day = today(employer_facts(actor=actor).time_zone)
    begins = from_on or this_day
    check_quota(quota)
    check_can_be_offered(
        _standing(actor=actor, employee_id=employee_id), from_on=begins, until=until, today=this_day
    )
    offer = Offer(
        employer_id=actor.workspace.id,
        employee_id=employee_id,
        quota=quota,
        forms=list(forms),
        from_on=begins,
        until=until,
    )
    check_columns(Offer, {"forms": offer.forms})
    with refusing(Offer, one_open_offer_per_person=PersonIsOfferedAlready()):
        offer.save(force_insert=True)
    record(actor=actor, act="pool.offer_person", subjects=[employee_id, offer.id])
    return offer.id


def change_offer(*, actor: Actor, offer_id: UUID, version: int, quota: int, until: date) -> None:
    """More or fewer places, a later or earlier last day. Raises Stale, QuotaIsTaken."""
    offer = lock_offer(actor=actor, offer_id=offer_id)
    if offer.version != version:
        raise Stale
    check_quota(quota, taken=Placement.objects.filter(offer=offer, state__in=HOLDING).count())
    this_day = today(employer_facts(actor=actor).time_zone)
    person = _standing(actor=actor, employee_id=offer.employee_id)
    check_can_be_offered(person, from_on=offer.from_on, until=until, today=this_day)
    offer.quota, offer.until, offer.version = quota, until, version + 1
    offer.save()
    record(actor=actor, act="pool.change_offer", subjects=[offer.employee_id, offer_id])


def withdraw_offer(*, actor: Actor, offer_id: UUID) -> None:
    """Nobody new is promised this person; what is promised already stays until it is taken back."""
    offer = lock_offer(actor=actor, offer_id=offer_id)
    _withdraw(offer)
    record(actor=actor, act="pool.withdraw_offer", subjects=[offer.employee_id, offer_id])


def withdraw_person(*, actor: Actor, employee_id: UUID) -> None:
    """The person has left: what is promised is taken back; pairs go on until their colleges end them."""
    promised = Placement.objects.filter(offer__employee_id=employee_id, offer__employer_id=actor.workspace.id)
    in_hand = promised.filter(state__in=IN_QUESTION).order_by("call_id", "id")
    for placement_id in in_hand.values_list("id", flat=True):
        placement = lock_placement(placement_id)
        if placement.state in IN_QUESTION:
            let_go(placement, Act.WITHDRAW)
    offers = Offer.objects.filter(employer_id=actor.workspace.id, employee_id=employee_id, withdrawn_at=None)
    for offer in offers.select_for_update().order_by("id"):
        _withdraw(offer)
    record(actor=actor, act="pool.withdraw_person", subjects=[employee_id])


def _withdraw(offer: Offer) -> None:
    if offer.withdrawn_at is None:
        offer.withdrawn_at = now()
        offer.version += 1
        offer.save()


def _standing(*, actor: Actor, employee_id: UUID) -> PersonStanding:
    card = employee_card(actor=actor, employee_id=employee_id)
    return PersonStanding(
        left=card.left,
        consented=card.facts.consent_on is not None,
        clearance_valid_until=card.facts.clearance_valid_until,
    )
