"""What the region's pages show, put together from the door's answers."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.urls import reverse

from commons.reporting import public
from commons.reporting.public import Level, Place, Report, Terms
from commons.reporting.web import charts, figures, headlines, tables
from commons.reporting.web.numbers import count, month_name, percent
from kernel.policy import Actor
from kernel.refusals import NotVisible
from tenants.public import RegionFacts, region_facts
from ui.navigation import Link


@dataclass(frozen=True, slots=True)
class Overview:
    """The page of one closed month."""

    region: RegionFacts
    report: Report
    past: tuple[Report, ...]
    months: tuple[date, ...]

    @property
    def title(self) -> str:
        """The answer, with a number."""
        return headlines.of_region(self.report)

    @property
    def is_on_target(self) -> bool | None:
        """Whether the target is reached; None where that cannot be said."""
        return headlines.is_on_target(self.report)

    @property
    def taking_part(self) -> tuple[str, str] | None:
        """Who takes part out of whom in the region; None where nobody told or either is withheld."""
        region = self.report.region
        if region is None or self.report.coverage(region) is None:
            return None
        return count(self.report.value(region, "taking_part")), count(self.report.value(region, "people"))

    @property
    def colleges(self) -> int:
        """How many colleges sent their figures."""
        return len(self.report.at(Level.COLLEGE))

    @property
    def silent(self) -> tuple[Place, ...]:
        """The colleges that did not."""
        return tuple(place for place in self.report.table.silent if place.level is Level.COLLEGE)

    @property
    def closed_on(self) -> date:
        """The day the month was closed, in the region's zone."""
        return self.report.closed_at.astimezone(ZoneInfo(self.region.time_zone)).date()

    @property
    def month_words(self) -> str:
        """«октябрь 2026»."""
        return month_name(self.report.month)

    @property
    def periods(self) -> list[Link]:
        """The closed months to choose from."""
        home = reverse("reporting:overview", args=[self.region.slug])
        return [
            Link(month_name(month), f"{home}?month={month:%Y-%m}", current=month == self.report.month)
            for month in self.months
        ]


def read_overview(*, actor: Actor, asked: str) -> Overview | None:
    """A closed month as the address asks for it (`2026-10`), the latest without; None before the first."""
    report = public.publication(actor=actor, month=month_of_address(asked))
    if report is None:
        return None
    region = region_facts(actor.workspace.id)
    return Overview(
        region, report, public.history(actor=actor, until=report.month), public.months(actor=actor)
    )


def month_of_address(asked: str) -> date | None:
    """The month an address names; None when it names none. Raises NotVisible."""
    if not asked:
        return None
    try:
        return date.fromisoformat(f"{asked}-01")
    except ValueError:
        raise NotVisible from None


def drawings(page: Overview) -> dict[str, object]:
    """Charts, their titles and the table."""
    report = page.report
    points = charts.points_of(page.past)
    by_place = {level: [report.coverage(place) for place in report.at(level)] for level in Level}
    return {
        "points": points if len(points) > 1 else [],
        "aims": charts.aims_of(page.past, points),
        "now_words": percent(Decimal(str(points[-1][1]))) if points else "",
        "trend": headlines.of_trend([value for _label, value in points]) if len(points) > 1 else "",
        "figures": figures.figures_of(report),
        "kinds": charts.bars_of_kinds(report),
        "kinds_title": headlines.of_kinds(report),
        "municipalities": charts.bars_of(report, Level.MUNICIPALITY),
        "municipalities_title": headlines.of_municipalities(report, by_place[Level.MUNICIPALITY]),
        "colleges": charts.bars_of(report, Level.COLLEGE),
        "colleges_title": headlines.of_colleges(report, by_place[Level.COLLEGE]),
        "headings": tables.headings(),
        "lines": tables.lines_of(report),
        "has_withheld": tables.has_withheld(report),
    }


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is said before the first month is closed."""

    region: RegionFacts
    terms: Terms
    closes_at: datetime

    @property
    def closes_on(self) -> date:
        """The day, in the region's zone."""
        return self.closes_at.astimezone(ZoneInfo(self.region.time_zone)).date()


def read_waiting(*, actor: Actor) -> Waiting:
    """When the first figures will come, and on which terms."""
    region = region_facts(actor.workspace.id)
    return Waiting(region, public.terms(actor=actor), public.next_closing(actor=actor))
