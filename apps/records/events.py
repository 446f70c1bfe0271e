"""What the records of a college tell the others."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kernel.events import Event, event


@event("records.night_fell")
@dataclass(frozen=True, slots=True)
class NightFell(Event):
    """A new day has begun where the college is; told once per day, in the small hours."""

    day: date


@event("records.long_task_started")
@dataclass(frozen=True, slots=True)
class LongTaskStarted(Event):
    """Somebody started a long task; a worker shall run it."""

    task_id: UUID


@event("records.long_task_ended")
@dataclass(frozen=True, slots=True)
class LongTaskEnded(Event):
    """A long task has ended, well or not; `reader` is who started it: the person, else the membership."""

    task_id: UUID
    kind: str
    reader: UUID | None
