"""Storing what a college counted, and seeing to it that its month will be closed."""

from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from commons.records.public import emit_at
from commons.reporting import selectors
from commons.reporting.events import MonthDue
from commons.reporting.models import Fact, Publication
from commons.reporting.rules.indicators import Facts, check_possible
from commons.reporting.rules.periods import closing_moment
from kernel.policy import Actor
from kernel.refusals import NotVisible
from tenants.public import college_facts, region_facts


def store_facts(*, actor: Actor, college_id: UUID, month: date, counted_at: datetime, facts: Facts) -> None:
    """Keep the facts unless newer ones are kept already. Raises ImpossibleFacts, NotVisible.

    Told twice, nothing changes; told out of order, the later count stays. What arrives after its
    month was closed is kept and does not change the publication.
    """
    if college_facts(college_id).region_id != actor.workspace.id:
        raise NotVisible
    check_possible(facts)
    rows = Fact.objects.select_for_update().filter(college_id=college_id, month=month).order_by("id")
    kept = {row.metric: row for row in rows}
    for metric, value in asdict(facts).items():
        _keep(kept.get(metric) or Fact(college_id=college_id, month=month, metric=metric), value, counted_at)
    plan_closing(actor=actor, month=month)


def _keep(row: Fact, value: int, counted_at: datetime) -> None:
    if not row._state.adding and row.counted_at >= counted_at:
        return
    row.value, row.counted_at = value, counted_at
    row.save(force_insert=row._state.adding)


def plan_closing(*, actor: Actor, month: date) -> None:
    """Leave the due job that closes a month, unless it is closed; a second one replaces the first."""
    region_id = actor.workspace.id
    if Publication.objects.filter(region_id=region_id, month=month).exists():
        return
    closing_day = selectors.terms(actor=actor).closing_day
    due_at = closing_moment(month, closing_day, region_facts(region_id).time_zone)
    emit_at(MonthDue(region_id, month), due_at=due_at, key=f"reporting.close:{region_id}:{month}")
