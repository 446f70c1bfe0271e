"""Counting a month anew, and telling the region when that made a difference."""

from dataclasses import asdict
from datetime import date, timedelta

from apps.monitoring import selectors
from apps.monitoring.models import MonthlyCount
from apps.records.public import emit
from commons.reporting.events import FactsCounted
from commons.reporting.public import month_of, months_through
from kernel.clock import now
from kernel.policy import Actor
from tenants.public import today_in

A_MOMENT = timedelta(microseconds=1)


def recount_since(*, actor: Actor, day: date) -> None:
    """Count anew every month from that of `day` to the present one: what began then may still last."""
    present = month_of(today_in(actor.workspace.id))
    for month in months_through(month_of(day), present):
        recount(actor=actor, month=month)


def recount(*, actor: Actor, month: date) -> None:
    """Count a month anew; the region hears of it only when something changed, or for the first time."""
    MonthlyCount.objects.get_or_create(month=month)
    kept = MonthlyCount.objects.select_for_update().get(month=month)
    facts = selectors.counted_now(actor=actor, month=month)
    if kept.counted_at is not None and kept.facts == facts:
        return
    counted_at = max(now(), kept.counted_at + A_MOMENT) if kept.counted_at else now()
    kept.take(facts, counted_at)
    kept.save()
    emit(FactsCounted(month, counted_at, **asdict(facts)))
