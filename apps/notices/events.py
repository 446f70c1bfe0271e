"""What the notices tell the worker."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events import Event, event


@event("notices.letter_written")
@dataclass(frozen=True, slots=True)
class LetterWritten(Event):
    """A letter waits to be posted."""

    letter_id: UUID
