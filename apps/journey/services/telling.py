"""Telling a pair when and where it meets."""

from uuid import UUID
from zoneinfo import ZoneInfo

from apps.journey.models import Meeting
from apps.matching.public import pair_in_sight
from apps.notices.public import notify
from kernel.policy import Actor
from tenants.public import college_facts

MEETING_PLANNED = "journey.meeting_planned"
"""The kind of notice that `config.notices` puts into words."""


def tell_the_pair(*, actor: Actor, meeting_id: UUID) -> None:
    """Tell both of a meeting that has its day; one cancelled meanwhile is passed over."""
    meeting = Meeting.objects.filter(id=meeting_id, state=Meeting.State.PLANNED).first()
    if meeting is None or meeting.planned_at is None:
        return
    pair = pair_in_sight(actor=actor, pair_id=meeting.pair_id)
    moment = meeting.planned_at.astimezone(ZoneInfo(college_facts(actor.workspace.id).time_zone))
    notify(
        actor=actor,
        people=[pair.mentee.id, pair.mentor.id],
        kind=MEETING_PLANNED,
        facts={"day": f"{moment:%d.%m.%Y}", "time": f"{moment:%H:%M}", "place": meeting.place},
        url_name="journey:home",
    )
