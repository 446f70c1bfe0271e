"""A meeting as others see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from apps.journey import rules
from apps.journey.models import Meeting


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """One meeting; `planned_at` is None while nobody has appointed it."""

    id: UUID
    pair_id: UUID
    type: str
    state: str
    planned_at: datetime | None
    place: str
    goal: str
    held_on: date | None
    minutes: int | None
    mentor_ready: bool | None
    mentee_ready: bool | None
    draft: Mapping[str, Any]

    @classmethod
    def of(cls, row: Meeting) -> "MeetingFacts":
        """The facts of a row."""
        return cls(
            id=row.id,
            pair_id=row.pair_id,
            type=row.type,
            state=row.state,
            planned_at=row.planned_at,
            place=row.place,
            goal=row.goal,
            held_on=row.held_on,
            minutes=row.minutes,
            mentor_ready=row.mentor_ready,
            mentee_ready=row.mentee_ready,
            draft=row.draft,
        )

    @property
    def is_acquaintance(self) -> bool:
        """Whether it is the one that a pair begins with (R138)."""
        return self.type == Meeting.Type.ACQUAINTANCE

    @property
    def is_held(self) -> bool:
        """Whether it took place."""
        return self.state == Meeting.State.HELD

    @property
    def is_ahead(self) -> bool:
        """Whether it is yet to be held, appointed or not."""
        return self.state == Meeting.State.PLANNED

    @property
    def is_unusually_long_or_short(self) -> bool:
        """R140: worth a note, nothing more."""
        return self.is_held and self.is_acquaintance and not rules.is_usual_length(self.minutes or 0)
