"""What the bases tell the others."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events import Event, event


@event("intake.mentee_entered")
@dataclass(frozen=True, slots=True)
class MenteeEntered(Event):
    """A person asks for a mentor in this form."""

    entry_id: UUID
    person_id: UUID
    cycle_id: UUID
    form: str


@event("intake.mentor_entered")
@dataclass(frozen=True, slots=True)
class MentorEntered(Event):
    """A person stands in the base of mentors, not selected yet."""

    entry_id: UUID
    person_id: UUID
    cycle_id: UUID


@event("intake.base_list_loaded")
@dataclass(frozen=True, slots=True)
class BaseListLoaded(Event):
    """So many people were entered at once; `side` is mentees or mentors."""

    side: str
    entered: int


@event("intake.mentee_left")
@dataclass(frozen=True, slots=True)
class MenteeLeft(Event):
    """The person asks no more."""

    entry_id: UUID
    person_id: UUID
    cycle_id: UUID


@event("intake.mentor_left")
@dataclass(frozen=True, slots=True)
class MentorLeft(Event):
    """The person is no mentor any more."""

    entry_id: UUID
    person_id: UUID
    cycle_id: UUID
