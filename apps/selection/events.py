"""What selection tells the others."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events import Event, event


@event("selection.clearance_recorded")
@dataclass(frozen=True, slots=True)
class ClearanceRecorded(Event):
    """A clearance of this person is on record."""

    person_id: UUID


@event("selection.clearance_lapsed")
@dataclass(frozen=True, slots=True)
class ClearanceLapsed(Event):
    """This person has no clearance in force any more: it ran out or was revoked."""

    person_id: UUID


@event("selection.readiness_changed")
@dataclass(frozen=True, slots=True)
class ReadinessChanged(Event):
    """The checklist of this person's readiness has changed."""

    person_id: UUID
