"""What the records of a college tell the others."""

from dataclasses import dataclass
from datetime import date

from kernel.events import Event, event


@event("records.night_fell")
@dataclass(frozen=True, slots=True)
class NightFell(Event):
    """A new day has begun where the college is; told once per day, in the small hours."""

    day: date
