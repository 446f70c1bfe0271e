"""An employer answers a call with one of its people, and may take the answer back."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings

from commons.employers.public import EmployerFacts, briefs_of, employer_facts
from commons.pool.events import PlacementOffered
from commons.pool.models import Call, Offer, Placement
from commons.pool.rules import Act, check_answerable, check_can_answer
from commons.pool.selectors.facts import (
    call_facts,
    in_the_name_of_the_region,
    offer_facts,
    places_taken,
    standing_from,
)
from commons.pool.services.moving import (
    let_go,
    lock_offer,
    lock_placement,
    move_placement,
    reserve_until,
    tell_college,
)
from commons.records.public import record
from kernel.clock import now, today
from kernel.policy import Actor
from kernel.refusals import found


def answer_call(*, actor: Actor, call_id: UUID, offer_id: UUID) -> UUID:
    """Offer a person to the college; the place is reserved while the college decides.

    Raises CallIsAnswered, CallIsClosed, or a refusal of `rules.offers`.
    """
    employer = employer_facts(actor=actor)
    call, offer = _locked_call(employer, call_id), lock_offer(actor=actor, offer_id=offer_id)
    check_answerable(closed=call.state == Call.State.CLOSED, answered=call.state == Call.State.ANSWERED)
    person = briefs_of(actor=in_the_name_of_the_region(employer), employee_ids=[offer.employee_id])
    check_can_answer(
        offer_facts(offer, places_taken([offer]).get(offer.id, 0)),
        standing_from(person[offer.employee_id]),
        call_facts(call),
        today=today(employer.time_zone),
    )
    placement = _placed(call, offer)
    record(actor=actor, act="pool.answer_call", subjects=[call_id, offer.employee_id, placement.id])
    tell_college(placement, PlacementOffered(placement.id, call_id, call.mentee_entry_id))
    return placement.id


def withdraw_answer(*, actor: Actor, placement_id: UUID) -> None:
    """Take the person back before there is a pair; the call is open again."""
    placement = lock_placement(placement_id, employer_id=actor.workspace.id)
    let_go(placement, Act.WITHDRAW)
    record(actor=actor, act="pool.withdraw_answer", subjects=[placement.call_id, placement_id])


def _placed(call: Call, offer: Offer) -> Placement:
    until = now() + timedelta(days=settings.POOL_ANSWER_DAYS)
    placement = Placement.objects.create(
        call=call, offer=offer, employer_id=offer.employer_id, college_id=call.college_id
    )
    move_placement(placement, Act.OFFER, expires_at=until)
    call.state = Call.State.ANSWERED
    call.save()
    reserve_until(placement, until)
    return placement


def _locked_call(employer: EmployerFacts, call_id: UUID) -> Call:
    return found(Call.objects.select_for_update().filter(region_id=employer.region_id, id=call_id))
