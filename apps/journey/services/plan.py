"""The meetings ahead of a pair: opened with it, appointed, closed with it (R138)."""

from uuid import UUID

from apps.journey import rules
from apps.journey.events import MeetingPlanned
from apps.journey.models import Meeting
from apps.matching.public import PairInSight, pair_in_sight
from apps.records.public import emit, record
from kernel.clock import now
from kernel.columns import check_columns
from kernel.policy import Actor
from tenants.public import day_in

State, Type = Meeting.State, Meeting.Type


def open_plan(*, actor: Actor, pair_id: UUID) -> None:
    """Give a confirmed pair its acquaintance, which the curator will appoint (R139); once.

    Events may come late and in any order: a pair that has ended meanwhile gets none.
    """
    if pair_in_sight(actor=actor, pair_id=pair_id).is_active:
        _want_acquaintance(pair_id=pair_id)


def close_plan(*, actor: Actor, pair_id: UUID) -> None:
    """Cancel what is ahead of a pair that works together no longer."""
    Meeting.objects.filter(pair_id=pair_id, state=State.PLANNED).update(state=State.CANCELLED)


def pair_that_meets(*, actor: Actor, pair_id: UUID) -> PairInSight:
    """A visible pair that works together. Raises NotVisible, PairIsOver, PairIsSuspended."""
    pair = pair_in_sight(actor=actor, pair_id=pair_id)
    rules.check_at_work(is_active=pair.is_active, is_suspended=pair.is_suspended)
    return pair


def meeting_ahead(*, pair_id: UUID) -> Meeting:
    """The locked meeting that comes next. Raises NothingToAppoint."""
    _want_acquaintance(pair_id=pair_id)
    ahead = Meeting.objects.select_for_update().filter(pair_id=pair_id, state=State.PLANNED).first()
    if ahead is None:
        raise rules.NothingToAppoint
    return ahead


def plan_meeting(*, actor: Actor, pair_id: UUID, appointment: rules.Appointment) -> UUID:
    """Appoint the next meeting, or appoint it anew (R139, R148); the pair is told.

    Raises PairIsOver, PairIsSuspended, NothingToAppoint, DayIsPast.
    """
    pair = pair_that_meets(actor=actor, pair_id=pair_id)
    meeting = meeting_ahead(pair_id=pair_id)
    rules.check_ahead(appointment.at, now=now())
    check_texts(appointment)
    _appoint(meeting, appointment)
    record(
        actor=actor,
        act="journey.plan_meeting",
        subjects=[pair.mentee.id, pair.mentor.id],
        values={"planned_at": appointment.at.isoformat(), "place": appointment.place},
    )
    tell_planned(actor=actor, meeting=meeting)
    return meeting.id


def check_texts(appointment: rules.Appointment) -> None:
    """Raise a refusal of `kernel.writable` when place or goal is too long."""
    check_columns(Meeting, {"place": appointment.place, "goal": appointment.goal})


def _want_acquaintance(*, pair_id: UUID) -> None:
    if not Meeting.objects.filter(pair_id=pair_id).exists():
        # Two may want it at once; the constraint lets one row in.
        Meeting.objects.bulk_create([Meeting(pair_id=pair_id, type=Type.ACQUAINTANCE)], ignore_conflicts=True)


def _appoint(meeting: Meeting, appointment: rules.Appointment) -> None:
    meeting.planned_at = appointment.at
    meeting.place = appointment.place
    meeting.goal = appointment.goal or meeting.goal
    meeting.save()


def tell_planned(*, actor: Actor, meeting: Meeting) -> None:
    """Let the others know that a meeting has its day."""
    if meeting.planned_at is not None:
        day = day_in(actor.workspace.id, meeting.planned_at)
        emit(MeetingPlanned(meeting_id=meeting.id, pair_id=meeting.pair_id, planned_on=day))
