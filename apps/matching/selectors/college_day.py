"""The present date where the college is."""

from datetime import date

from kernel.clock import today
from kernel.policy import Actor
from tenants.public import college_facts


def college_day(actor: Actor) -> date:
    """The date of today in the actor's college."""
    return today(college_facts(actor.workspace.id).time_zone)
