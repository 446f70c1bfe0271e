"""The college's own figures: today's, the months so far, and the region's target beside them."""

from dataclasses import dataclass
from datetime import date

from apps.monitoring import selectors
from apps.monitoring.selectors import MonthRow
from commons.reporting.public import Facts, Target, month_of, target_of_college
from kernel.clock import today as today_in
from kernel.policy import Actor, on_behalf_of
from tenants.public import college_facts


@dataclass(frozen=True, slots=True)
class Today:
    """The figures of the present month as they are now, and those of the months before."""

    month: date
    facts: Facts
    target: Target
    before: tuple[MonthRow, ...]


def today(*, actor: Actor) -> Today:
    """What the college sees of itself; counted at this moment, nothing is kept."""
    month = month_of(today_in(college_facts(actor.workspace.id).time_zone))
    before = [row for row in selectors.months_counted(actor=actor) if row.month < month]
    return Today(
        month,
        selectors.counted_now(actor=on_behalf_of(actor), month=month),
        target_of_college(actor=actor),
        tuple(before),
    )
