"""What the shared records tell the others."""

from dataclasses import dataclass
from datetime import date

from kernel.events import Event, event


@event("public_records.night_fell")
@dataclass(frozen=True, slots=True)
class NightFell(Event):
    """A new day has begun in the shared layer (in the installation's time zone); told once per day."""

    day: date
