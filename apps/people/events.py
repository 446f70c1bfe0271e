"""What the people's part tells the others."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events import Event, event


@event("people.people_loaded")
@dataclass(frozen=True, slots=True)
class PeopleLoaded(Event):
    """A list was loaded: so many people are new, so many changed."""

    batch_id: UUID
    added: int
    changed: int


@event("people.person_added")
@dataclass(frozen=True, slots=True)
class PersonAdded(Event):
    """One person was added by hand or came from a partner."""

    person_id: UUID


@event("people.person_changed")
@dataclass(frozen=True, slots=True)
class PersonChanged(Event):
    """What is known of a person was changed by hand."""

    person_id: UUID


@event("people.consent_recorded")
@dataclass(frozen=True, slots=True)
class ConsentRecorded(Event):
    """A signed consent was recorded."""

    person_id: UUID


@event("people.consent_withdrawn")
@dataclass(frozen=True, slots=True)
class ConsentWithdrawn(Event):
    """A consent was withdrawn: from now on it is as if it had never been given."""

    person_id: UUID


@event("people.draft_outlived")
@dataclass(frozen=True, slots=True)
class DraftOutlived(Event):
    """Due job: the file of an unfinished import has been kept long enough."""

    draft_id: UUID
