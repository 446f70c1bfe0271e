"""What the programme tells the others."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events import Event, event


@event("programme.approved")
@dataclass(frozen=True, slots=True)
class ProgrammeApproved(Event):
    """The director has approved a programme."""

    programme_id: UUID


@event("programme.curator_appointed")
@dataclass(frozen=True, slots=True)
class CuratorAppointed(Event):
    """An order names the curator."""

    programme_id: UUID
    order_id: UUID


@event("programme.cycle_opened")
@dataclass(frozen=True, slots=True)
class CycleOpened(Event):
    """A cycle begins."""

    cycle_id: UUID


@event("programme.cycle_closed")
@dataclass(frozen=True, slots=True)
class CycleClosed(Event):
    """A cycle is over."""

    cycle_id: UUID


@event("programme.stage_passed")
@dataclass(frozen=True, slots=True)
class StagePassed(Event):
    """The gate at the end of a stage was passed."""

    cycle_id: UUID
    stage: int
