"""The college's curator decides about the person who was offered."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings

from commons.pool.events import PlacementAccepted
from commons.pool.rules import Act
from commons.pool.services.moving import (
    let_go,
    lock_placement,
    move_placement,
    reserve_until,
    tell_college,
)
from commons.records.public import record
from kernel.clock import now
from kernel.policy import Actor


def accept_offer(*, actor: Actor, placement_id: UUID) -> None:
    """The person may enter the college's base; the place is held while the pair is being formed."""
    placement = lock_placement(placement_id, college_id=actor.workspace.id)
    until = now() + timedelta(days=settings.POOL_PAIRING_DAYS)
    move_placement(placement, Act.ACCEPT, expires_at=until)
    record(actor=actor, act="pool.accept_offer", subjects=[placement.call_id, placement_id])
    tell_college(placement, PlacementAccepted(placement_id, placement.call.mentee_entry_id))
    reserve_until(placement, until)


def decline_offer(*, actor: Actor, placement_id: UUID) -> None:
    """The person does not suit; the place is free and the call is open again."""
    placement = lock_placement(placement_id, college_id=actor.workspace.id)
    let_go(placement, Act.DECLINE)
    record(actor=actor, act="pool.decline_offer", subjects=[placement.call_id, placement_id])
