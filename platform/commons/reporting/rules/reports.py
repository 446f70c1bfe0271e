"""What the region is told of a closed month, and the refusals of reporting."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from commons.reporting.rules.coverage import Coverage, Target
from commons.reporting.rules.disclosure import Value, Withheld
from commons.reporting.rules.publishing import ClosedTable, Level, Place
from kernel.refusals import Refusal
from kernel.words import noop


class MonthIsNotOver(Refusal):
    """A month is closed on its day, not before: its facts still change."""

    message = noop("This month is not over yet, so its figures still change.")
    way_out = noop("They are closed on {closes}.")


class TargetIsNoShare(Refusal):
    """A target is a share of people."""

    message = noop("A target is a share of people: more than 0 and at most 100 per cent.")
    way_out = noop("Correct the figure.")


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms a region publishes; see `models.terms`."""

    threshold: int
    width: int
    closing_day: int


@dataclass(frozen=True, slots=True)
class Report:
    """A closed month: what may be shown of it, and by which rules that was decided."""

    month: date
    closed_at: datetime
    threshold: int
    width: int
    formula_version: int
    target: Target
    table: ClosedTable

    @property
    def region(self) -> Place | None:
        """The row of the whole region; None when no college told anything."""
        return next((place for place in self.table.places if place.level is Level.REGION), None)

    def at(self, level: Level) -> tuple[Place, ...]:
        """The rows of one level, in the order of the table."""
        return tuple(place for place in self.table.places if place.level is level)

    def value(self, place: Place, measure: str) -> Value:
        """A count, or WITHHELD."""
        return self.table.published.value(place.key, measure)

    def percent(self, place: Place, measure: str) -> Decimal | Withheld | None:
        """A share in percent, WITHHELD, or None where there is nobody to count."""
        return self.table.published.share(place.key, measure)

    def coverage(self, place: Place, part: str = "taking_part", whole: str = "people") -> Coverage | None:
        """Who takes part out of whom; None where either is withheld."""
        participants, everybody = self.value(place, part), self.value(place, whole)
        if isinstance(participants, Withheld) or isinstance(everybody, Withheld):
            return None
        return Coverage(participants, everybody)
