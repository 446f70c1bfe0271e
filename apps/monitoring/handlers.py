"""When the college counts anew: after what changes a figure, and every night."""

from datetime import timedelta

from apps.journey.events import MeetingRecorded
from apps.matching.events import PairConfirmed, PairEnded
from apps.monitoring.public import recount_since
from apps.people.events import PeopleLoaded, PersonAdded, PersonChanged
from apps.records.events import NightFell
from kernel.policy import Actor
from tenants.public import today_in


def count_pair(event: PairConfirmed, *, actor: Actor) -> None:
    """A pair is at work from the day it was confirmed."""
    recount_since(actor=actor, day=event.confirmed_on)


def count_end_of_pair(event: PairEnded, *, actor: Actor) -> None:
    """A pair is not at work from the day it ended."""
    recount_since(actor=actor, day=event.ended_on)


def count_meeting(event: MeetingRecorded, *, actor: Actor) -> None:
    """A meeting counts in the month it was held, whenever it is recorded."""
    recount_since(actor=actor, day=event.held_on)


def count_people(event: PeopleLoaded | PersonAdded | PersonChanged, *, actor: Actor) -> None:  # noqa: ARG001
    """There are more, fewer or other people today."""
    recount_since(actor=actor, day=today_in(actor.workspace.id))


def count_at_night(event: NightFell, *, actor: Actor) -> None:
    """The day that ended, so that a month is counted after its last hour; and the new one."""
    recount_since(actor=actor, day=event.day - timedelta(days=1))
