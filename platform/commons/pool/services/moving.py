"""Moving one placement: locked in one order (call, placement, offer), by the table, with its events."""

from datetime import datetime
from typing import Any
from uuid import UUID

from commons.pool.events import PlacementEnded, PlacementExpired, TimeIsUp
from commons.pool.models import Call, Offer, Placement
from commons.pool.rules import Act, State, move
from commons.records.public import emit, emit_at
from kernel.clock import now
from kernel.policy import Actor
from kernel.refusals import found


def lock_placement(placement_id: UUID, **whose: Any) -> Placement:
    """The placement under lock, its call locked before it. Raises NotVisible unless it is `whose`."""
    call_id = found(Placement.objects.filter(id=placement_id, **whose).values_list("call_id", flat=True))
    call = Call.objects.select_for_update().get(id=call_id)
    placement = Placement.objects.select_for_update().get(id=placement_id)
    placement.call = call
    return placement


def lock_offer(*, actor: Actor, offer_id: UUID) -> Offer:
    """An offer of the actor's employer under lock. Raises NotVisible."""
    return found(Offer.objects.select_for_update().filter(employer_id=actor.workspace.id, id=offer_id))


def move_placement(placement: Placement, act: Act, **changes: Any) -> None:
    """Write the next state. Raises PlacementHasMovedOn, or IntegrityError when no place is left."""
    placement.state = move(State(placement.state), act)
    placement.version += 1
    placement.moved_at = now()
    for name, value in changes.items():
        setattr(placement, name, value)
    placement.save()


def reserve_until(placement: Placement, moment: datetime) -> None:
    """Leave the due job that ends the reservation; a new one takes the place of the earlier."""
    emit_at(TimeIsUp(placement.id), due_at=moment, key=f"pool.time_is_up:{placement.id}")


def let_go(placement: Placement, act: Act, *, call_state: str = Call.State.OPEN) -> None:
    """End the placement by `act`, put its call into `call_state`, tell the college."""
    move_placement(placement, act, expires_at=None)
    _mark_call(placement.call, call_state)
    if placement.state == State.EXPIRED:
        tell_college(placement, PlacementExpired(placement.id, placement.call.mentee_entry_id))
    else:
        tell_college(placement, PlacementEnded(placement.id))


def tell_college(placement: Placement, happened: Any) -> None:
    """Send an event to the college of the placement."""
    emit(happened, college_id=placement.college_id)


def _mark_call(call: Call, state: str) -> None:
    if call.state in {Call.State.CLOSED, state}:
        return
    call.state = state
    call.closed_at = now() if state == Call.State.CLOSED else None
    call.save()
