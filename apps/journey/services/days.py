"""Days as the college counts them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from kernel.clock import now
from kernel.policy import Actor
from tenants.public import college_facts


def day_in_college(*, actor: Actor, moment: datetime | None = None) -> date:
    """The day of a moment, now by default, in the zone of the actor's college."""
    zone = college_facts(actor.workspace.id).time_zone
    return (moment or now()).astimezone(ZoneInfo(zone)).date()
