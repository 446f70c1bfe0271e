"""What reporting does when colleges or its own due jobs tell it something."""

from dataclasses import fields
from uuid import UUID

from commons.records.events import NightFell
from commons.reporting.events import FactsCounted, MonthDue
from commons.reporting.public import (
    Facts,
    close_month,
    month_of,
    plan_missed_closing,
    previous_month,
    store_facts,
)
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from tenants.public import college_facts, regions


def take_facts(event: FactsCounted, *, college_id: UUID) -> None:
    """Store what a college counted (in the shared layer)."""
    told = Facts(**{field.name: getattr(event, field.name) for field in fields(Facts)})
    store_facts(
        actor=_system_of(college_facts(college_id).region_id),
        college_id=college_id,
        month=event.month,
        counted_at=event.counted_at,
        facts=told,
    )


def close_due_month(event: MonthDue, *, college_id: UUID | None) -> None:  # noqa: ARG001 - no college's
    """Close a month of a region whose day has come (in the shared layer)."""
    close_month(actor=_system_of(event.region_id), month=event.month)


def plan_last_month(event: NightFell, *, college_id: UUID | None) -> None:  # noqa: ARG001 - the shared layer's
    """See to it that last month is closed in every region that has begun to count."""
    for region in regions():
        plan_missed_closing(actor=_system_of(region.id), month=previous_month(month_of(event.day)))


def _system_of(region_id: UUID) -> Actor:
    return Actor.system(WorkspaceKind.REGION, region_id)
