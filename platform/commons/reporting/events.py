"""What colleges tell the region's reporting, and what reporting tells itself."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kernel.events import Event, event


@event("reporting.facts_counted")
@dataclass(frozen=True, slots=True)
class FactsCounted(Event):
    """A college counted a month anew, whole; of two such events the one counted later is true.

    month: its first day · pairs: at work at the end of the month (or now, while it lasts) ·
    meetings: held in it · mentors: of the pairs at work.
    """

    month: date
    counted_at: datetime
    students: int
    teaching_staff: int
    students_taking_part: int
    staff_taking_part: int
    pairs: int
    meetings: int
    mentors: int


@event("reporting.month_due")
@dataclass(frozen=True, slots=True)
class MonthDue(Event):
    """It is time to close a month of a region (a due job of the shared layer)."""

    region_id: UUID
    month: date
