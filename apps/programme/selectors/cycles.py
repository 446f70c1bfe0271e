"""The cycle that is open."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from apps.programme.models import Cycle
from apps.programme.rules.launching import NoCycleIsOpen


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


def open_cycle() -> CycleFacts | None:
    """The cycle that runs now, if any."""
    cycle = Cycle.objects.filter(state=Cycle.State.OPEN).first()
    return facts_of(cycle) if cycle else None


def open_cycle_or_refuse() -> CycleFacts:
    """The cycle that runs now. Raises NoCycleIsOpen."""
    cycle = open_cycle()
    if cycle is None:
        raise NoCycleIsOpen
    return cycle
