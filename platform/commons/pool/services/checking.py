"""The nightly comparison of the pool with the colleges, by which a lost word is made good."""

from datetime import timedelta
from uuid import UUID

from django.db.models import Q

from commons.pool.events import PlacementChecked, TimeIsUp
from commons.pool.models import Placement
from commons.pool.rules import CLOSED, HOLDING, State
from commons.pool.services.moving import lock_placement, tell_college
from commons.pool.services.pairs import free_place, take_place
from commons.records.public import emit
from kernel.clock import now
from kernel.policy import Actor
from tenants.public import today_in

STILL_TOLD = timedelta(days=7)
"""How long after its end a placement is still compared."""


def check_placements(*, actor: Actor) -> int:
    """Have what is overdue expire, each in a unit of its own; tell the colleges of the rest; of how many."""
    overdue = Q(state__in=HOLDING, expires_at__lte=now())
    for placement_id in Placement.objects.filter(overdue).order_by("id").values_list("id", flat=True):
        emit(TimeIsUp(placement_id))
    compared = Placement.objects.filter(
        Q(state__in=HOLDING) | Q(state__in=CLOSED, moved_at__gt=now() - STILL_TOLD)
    )
    rows = list(compared.exclude(overdue).select_related("call").order_by("id"))
    for row in rows:
        word = PlacementChecked(row.id, row.call.mentee_entry_id, row.state, row.version)
        tell_college(row, word)
    return len(rows)


def hear_college(*, actor: Actor, placement_id: UUID, version: int, pair_id: UUID | None) -> None:
    """What the college has on this placement; an answer about an older version says nothing."""
    placement = lock_placement(placement_id, college_id=actor.workspace.id)
    if placement.version != version:
        return
    if pair_id is not None:
        on = today_in(actor.workspace.id)
        take_place(actor=actor, placement_id=placement_id, pair_id=pair_id, on=on)
    elif placement.state == State.ACTIVE and placement.pair_id is not None:
        free_place(actor=actor, placement_id=placement_id, pair_id=placement.pair_id)
