"""What the pool does when it hears of a pair or when time runs out; each word may come twice or late."""

from datetime import date
from uuid import UUID

from commons.pool.events import PlacementEnded
from commons.pool.models import Call, Placement
from commons.pool.rules import Act, PlacementHasMovedOn, State
from commons.pool.services.moving import let_go, lock_placement, move_placement, tell_college
from commons.records.public import record
from kernel.clock import now
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.roles import WorkspaceKind


def take_place(*, actor: Actor, placement_id: UUID, pair_id: UUID, on: date) -> None:
    """The college has confirmed the pair. When the place is gone, the college is told to end it."""
    placement = lock_placement(placement_id, college_id=actor.workspace.id)
    if placement.pair_id == pair_id:
        return
    gone = PlacementHasMovedOn()
    try:
        with refusing(Placement, placements_fit_the_quota=gone, a_withdrawn_offer_takes_nobody=gone):
            move_placement(placement, Act.TAKE, pair_id=pair_id, taken_on=on, expires_at=None)
    except PlacementHasMovedOn:
        record(actor=actor, act="pool.refuse_place", subjects=[placement_id, pair_id])
        tell_college(placement, PlacementEnded(placement_id))
        return
    _close(placement.call)
    record(actor=actor, act="pool.take_place", subjects=[placement_id, pair_id])


def free_place(*, actor: Actor, placement_id: UUID, pair_id: UUID) -> None:
    """That pair has ended. Word of its end may even come before word of its beginning."""
    placement = lock_placement(placement_id, college_id=actor.workspace.id)
    if placement.pair_id not in {None, pair_id}:
        return
    placement.pair_id = pair_id
    if placement.state not in {State.ACCEPTED, State.ACTIVE}:
        placement.save()
        return
    let_go(placement, Act.FREE, call_state=Call.State.CLOSED)
    record(actor=actor, act="pool.free_place", subjects=[placement_id, pair_id])


def expire_place(*, actor: Actor, placement_id: UUID) -> None:
    """End the reservation if its time is really up; a decision made meanwhile stands."""
    placement = lock_placement(placement_id)
    if placement.expires_at is None or placement.expires_at > now():
        return
    let_go(placement, Act.EXPIRE)
    holder = Actor.system(WorkspaceKind.EMPLOYER, placement.employer_id)
    record(actor=holder, act="pool.expire_place", subjects=[placement_id])


def _close(call: Call) -> None:
    if call.state != Call.State.CLOSED:
        call.state, call.closed_at = Call.State.CLOSED, now()
        call.save()
