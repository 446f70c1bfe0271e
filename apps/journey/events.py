"""What happens to the meetings of pairs."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kernel.events import Event, event


@event("journey.meeting_planned")
@dataclass(frozen=True, slots=True)
class MeetingPlanned(Event):
    """A meeting of a pair has a day and a place, or new ones."""

    meeting_id: UUID
    pair_id: UUID
    planned_on: date


@event("journey.meeting_recorded")
@dataclass(frozen=True, slots=True)
class MeetingRecorded(Event):
    """A meeting took place and is recorded; `type` is one of R138."""

    meeting_id: UUID
    pair_id: UUID
    type: str
    held_on: date
