"""The cycle that is open."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from apps.programme.models import Cycle
from apps.programme.rules.launching import NoCycleIsOpen
from kernel.policy import Actor
from kernel.refusals import found
from kernel.units import asked_once

OPEN_CYCLE = "programme.open_cycle"


@dataclass(frozen=True, slots=True)
class CycleFacts:
    """One cycle of the programme."""

    id: UUID
    name: str
    begins_on: date
    ends_on: date
    is_open: bool = True


def facts_of(cycle: Cycle) -> CycleFacts:
    """The cycle as others know it."""
    return CycleFacts(cycle.id, cycle.name, cycle.begins_on, cycle.ends_on, cycle.state == Cycle.State.OPEN)


def current_cycle(*, actor: Actor) -> CycleFacts | None:
    """The cycle that runs now, if any; asked once in a unit of work."""
    return asked_once(OPEN_CYCLE, actor.workspace.id, _read)


def _read() -> CycleFacts | None:
    cycle = Cycle.objects.filter(state=Cycle.State.OPEN).first()
    return facts_of(cycle) if cycle else None


def required_cycle(*, actor: Actor) -> CycleFacts:
    """The cycle that runs now. Raises NoCycleIsOpen."""
    cycle = current_cycle(actor=actor)
    if cycle is None:
        raise NoCycleIsOpen
    return cycle


def cycle_of(*, actor: Actor, cycle_id: UUID) -> CycleFacts:
    """One cycle, open or closed. Raises NotVisible."""
    return facts_of(found(Cycle.objects.filter(id=cycle_id)))
