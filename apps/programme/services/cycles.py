"""Opening and closing a cycle (R2, R3, R22)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from apps.programme.events import CycleClosed, CycleOpened
from apps.programme.models import Cycle
from apps.programme.rules.launching import CycleIsClosed, check_launchable
from apps.programme.selectors.cycles import OPEN_CYCLE
from apps.programme.services.passports import locked, state_of
from apps.records.public import emit, record
from kernel.columns import check_columns
from kernel.policy import Actor
from kernel.refusals import found
from kernel.units import forget


def open_cycle(*, actor: Actor, programme_id: UUID, name: str, begins_on: date, ends_on: date) -> UUID:
    """Launch a cycle of an approved programme with a curator (R2, R22). Raises as `check_launchable`."""
    programme = locked(programme_id=programme_id)
    running = Cycle.objects.select_for_update().filter(state=Cycle.State.OPEN).first()
    state = replace(
        state_of(programme),
        has_curator=programme.orders.exists(),
        open_cycle=running.name if running else "",
    )
    check_launchable(state, begins_on, ends_on)
    check_columns(Cycle, {"name": name})
    cycle = Cycle.objects.create(programme=programme, name=name, begins_on=begins_on, ends_on=ends_on)
    forget(OPEN_CYCLE, actor.workspace.id)
    told = {"name": name, "begins_on": begins_on.isoformat(), "ends_on": ends_on.isoformat()}
    record(actor=actor, act="programme.open_cycle", subjects=[cycle.id], values=told)
    emit(CycleOpened(cycle.id))
    return cycle.id


def close_cycle(*, actor: Actor, cycle_id: UUID) -> None:
    """End the cycle: nothing is entered or paired in it any more. Raises CycleIsClosed."""
    cycle = found(Cycle.objects.select_for_update().filter(id=cycle_id))
    if cycle.state == Cycle.State.CLOSED:
        raise CycleIsClosed
    cycle.state = Cycle.State.CLOSED
    cycle.version += 1
    cycle.save()
    forget(OPEN_CYCLE, actor.workspace.id)
    record(actor=actor, act="programme.close_cycle", subjects=[cycle.id])
    emit(CycleClosed(cycle.id))
