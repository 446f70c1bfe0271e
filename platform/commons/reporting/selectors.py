"""Reads of reporting: everything of the actor's own region."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from commons.reporting.models import Fact, Publication, PublicationTerms, Target
from commons.reporting.models.terms import CLOSING_DAY, THRESHOLD, WIDTH
from commons.reporting.rules import coverage, publishing
from commons.reporting.rules.indicators import COUNTED, Facts
from commons.reporting.rules.reports import Report, Terms
from kernel.policy import Actor
from kernel.refusals import NotVisible

HISTORY = 12


def months(*, actor: Actor) -> tuple[date, ...]:
    """The closed months, the latest first."""
    rows = Publication.objects.filter(region_id=actor.workspace.id).order_by("-month")
    return tuple(rows.values_list("month", flat=True))


def publication(*, actor: Actor, month: date | None = None) -> Report | None:
    """A closed month, the latest when none is named; None before the first. Raises NotVisible."""
    rows = Publication.objects.filter(region_id=actor.workspace.id)
    row = rows.filter(month=month).first() if month else rows.order_by("-month").first()
    if row is None and month:
        raise NotVisible
    return _report(row) if row else None


def history(*, actor: Actor, until: date) -> tuple[Report, ...]:
    """The closed months up to one, a year at most, in their order."""
    rows = Publication.objects.filter(region_id=actor.workspace.id, month__lte=until)
    return tuple(_report(row) for row in rows.order_by("-month")[:HISTORY])[::-1]


def terms(*, actor: Actor) -> Terms:
    """The region's terms of publication."""
    row = PublicationTerms.objects.filter(region_id=actor.workspace.id).first()
    return Terms(row.threshold, row.width, row.closing_day) if row else Terms(THRESHOLD, WIDTH, CLOSING_DAY)


def targets(*, actor: Actor) -> tuple[coverage.Target, ...]:
    """The region's own targets by year; none when it has not got any yet."""
    rows = Target.objects.filter(region_id=actor.workspace.id).order_by("year")
    return tuple(coverage.Target(row.year, row.percent) for row in rows)


def facts(*, actor: Actor, month: date) -> dict[UUID, Facts]:
    """What each college of the region counted in a month; one that told nothing is left out."""
    told: dict[UUID, dict[str, int]] = {}
    rows = _facts_of_region(actor).filter(month=month, metric__in=COUNTED)
    for college_id, metric, value in rows.values_list("college_id", "metric", "value"):
        told.setdefault(college_id, {})[metric] = value
    return {college_id: Facts(**counts) for college_id, counts in told.items()}


def first_open_month(*, actor: Actor) -> date | None:
    """The earliest month that colleges told of and that is not closed; None when there is none."""
    closed = Publication.objects.filter(region_id=actor.workspace.id).values("month")
    rows = _facts_of_region(actor).exclude(month__in=closed)
    return rows.order_by("month").values_list("month", flat=True).first()


def _facts_of_region(actor: Actor) -> QuerySet[Fact]:
    return Fact.objects.filter(college__municipality__region_id=actor.workspace.id)


def _report(row: Publication) -> Report:
    return Report(
        row.month,
        row.closed_at,
        row.threshold,
        row.width,
        row.formula_version,
        coverage.Target(row.target_year, row.target_percent),
        publishing.from_json(row.table),
    )
