"""The region's targets: what it starts with, and setting one."""

from decimal import Decimal

from commons.records.public import record
from commons.reporting import selectors
from commons.reporting.models import Target
from commons.reporting.rules import coverage
from commons.reporting.rules.reports import TargetIsNoShare
from kernel.clock import today
from kernel.policy import Actor
from kernel.writable import check_between
from tenants.public import region_facts

POSSIBLE_YEARS = (2000, 2100)


def targets_or_default(*, actor: Actor) -> tuple[coverage.Target, ...]:
    """The region's targets, or those it will start with."""
    year = today(region_facts(actor.workspace.id).time_zone).year
    return selectors.targets(actor=actor) or coverage.default_targets(year)


def seeded_targets(*, actor: Actor) -> tuple[coverage.Target, ...]:
    """The region's targets; the first time it is given those of `rules.coverage.default_targets`."""
    if not selectors.targets(actor=actor):
        seed = targets_or_default(actor=actor)
        rows = [Target(region_id=actor.workspace.id, year=one.year, percent=one.percent) for one in seed]
        Target.objects.bulk_create(rows, ignore_conflicts=True)
    return selectors.targets(actor=actor)


def set_target(*, actor: Actor, year: int, percent: Decimal) -> None:
    """Set the share to reach by the end of a year; closed months keep theirs. Raises TargetIsNoShare."""
    percent = round(percent, 1)
    if not 0 < percent <= coverage.HUNDRED:
        raise TargetIsNoShare
    check_between(year, *POSSIBLE_YEARS)
    before = {one.year: one.percent for one in seeded_targets(actor=actor)}
    row, _ = Target.objects.update_or_create(
        region_id=actor.workspace.id, year=year, defaults={"percent": percent}
    )
    values = {"year": year, "was": str(before.get(year, "")), "is": str(percent)}
    record(actor=actor, act="reporting.set_target", subjects=[row.id], values=values)
