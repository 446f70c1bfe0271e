"""Looking ahead: when the next month is closed, and what a college of the region aims at."""

from datetime import date, datetime

from commons.reporting import selectors
from commons.reporting.rules.coverage import Target, target_in_force
from commons.reporting.rules.periods import closing_moment, month_at
from commons.reporting.services.facts import plan_closing
from commons.reporting.services.targets import targets_or_default
from kernel.clock import now, today
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from tenants.public import college_facts, region_facts


def next_closing(*, actor: Actor) -> datetime:
    """When the next month of the region is closed, in the region's zone."""
    zone = region_facts(actor.workspace.id).time_zone
    month = selectors.first_open_month(actor=actor) or month_at(now(), zone)
    return closing_moment(month, selectors.terms(actor=actor).closing_day, zone)


def plan_missed_closing(*, actor: Actor, month: date) -> None:
    """Plan the closing of a month of a region that has begun to count, should its job have been lost."""
    first = selectors.first_open_month(actor=actor)
    if selectors.months(actor=actor) or (first and first <= month):
        plan_closing(actor=actor, month=month)


def target_of_college(*, actor: Actor) -> Target:
    """The target in force this year in the region of the actor's college."""
    region = region_facts(college_facts(actor.workspace.id).region_id)
    year = today(region.time_zone).year
    region_actor = Actor.system(WorkspaceKind.REGION, region.id)
    return target_in_force(targets_or_default(actor=region_actor), year)
