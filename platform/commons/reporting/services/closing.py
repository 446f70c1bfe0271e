"""Closing a month: its facts become one protected table that is written once."""

from datetime import date
from uuid import UUID

from commons.records.public import record
from commons.reporting import selectors
from commons.reporting.models import Publication, PublicationTerms
from commons.reporting.rules.coverage import target_in_force
from commons.reporting.rules.disclosure import Published
from commons.reporting.rules.indicators import FORMULA_VERSION
from commons.reporting.rules.periods import closing_moment, next_month
from commons.reporting.rules.publishing import ClosedTable, Level, Place, close_table, to_json
from commons.reporting.rules.reports import MonthIsNotOver
from commons.reporting.services.facts import plan_closing
from commons.reporting.services.targets import seeded_targets
from kernel.clock import now
from kernel.policy import Actor
from tenants.public import colleges_of, municipalities_of, region_facts


def close_month(*, actor: Actor, month: date) -> None:
    """Publish a month of the region, once; a second call changes nothing. Raises MonthIsNotOver.

    The next month is planned at the same time, so the chain goes on even when nobody tells anything.
    """
    terms = _lock_terms(actor=actor)
    closes = closing_moment(month, terms.closing_day, region_facts(actor.workspace.id).time_zone)
    if now() < closes:
        raise MonthIsNotOver(closes=f"{closes:%d.%m.%Y}")
    if Publication.objects.filter(region_id=actor.workspace.id, month=month).exists():
        return
    target = target_in_force(seeded_targets(actor=actor), month.year)
    published = Publication.objects.create(
        region_id=actor.workspace.id,
        month=month,
        threshold=terms.threshold,
        width=terms.width,
        formula_version=FORMULA_VERSION,
        target_year=target.year,
        target_percent=target.percent,
        table=to_json(_protected(actor=actor, month=month, terms=terms)),
    )
    record(actor=actor, act="reporting.close_month", subjects=[published.id], why=month.isoformat())
    plan_closing(actor=actor, month=next_month(month))


def _lock_terms(*, actor: Actor) -> PublicationTerms:
    PublicationTerms.objects.get_or_create(region_id=actor.workspace.id)
    return PublicationTerms.objects.select_for_update().get(region_id=actor.workspace.id)


def _protected(*, actor: Actor, month: date, terms: PublicationTerms) -> ClosedTable:
    places = _places(actor=actor)
    told = selectors.facts(actor=actor, month=month)
    return close_table(
        places,
        {place.key: told[UUID(place.key)] for place in places if UUID(place.key) in told},
        threshold=terms.threshold,
        width=terms.width,
        before=_published_before(actor=actor, month=month),
    )


def _places(*, actor: Actor) -> tuple[Place, ...]:
    """The region, each municipality, and under it its colleges, by name."""
    region = region_facts(actor.workspace.id)
    colleges = colleges_of(region.id)
    places = [Place(str(region.id), region.name, Level.REGION)]
    for municipality in municipalities_of(region.id):
        places.append(Place(str(municipality.id), municipality.name, Level.MUNICIPALITY, str(region.id)))
        places += [
            Place(str(college.id), college.short_name, Level.COLLEGE, str(municipality.id))
            for college in colleges
            if college.municipality_id == municipality.id
        ]
    return tuple(places)


def _published_before(*, actor: Actor, month: date) -> Published | None:
    earlier = selectors.history(actor=actor, until=month)
    return earlier[-1].table.published if earlier else None
