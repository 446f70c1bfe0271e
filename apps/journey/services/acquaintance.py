"""The acquaintance: recorded as it was, answered by both sides, ended where one says no (R139-R148)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from apps.journey import rules
from apps.journey.events import MeetingRecorded
from apps.journey.models import Meeting
from apps.journey.services.plan import (
    check_texts,
    close_plan,
    meeting_ahead,
    pair_that_meets,
    tell_planned,
)
from apps.matching.public import PairInSight, end_pair
from apps.records.public import emit, record
from kernel.clock import now
from kernel.policy import Actor, on_behalf_of
from kernel.roles import STAFF
from kernel.words import noop
from tenants.public import today_in

State, Type = Meeting.State, Meeting.Type
SAID_NO = noop("After the acquaintance one of the two is not ready to work together.")


def record_acquaintance(*, actor: Actor, pair_id: UUID, was: rules.Acquaintance) -> UUID:
    """Write down an acquaintance that took place; it ends with the trial meeting, or with the pair.

    Raises the refusals of `journey.rules` (R139-R148).
    """
    pair = pair_that_meets(actor=actor, pair_id=pair_id)
    meeting = _acquaintance_ahead(pair_id=pair_id)
    rules.check_own_words(was, pair.side)
    rules.check_recordable(was, today=today_in(actor.workspace.id), now=now())
    if was.trial is not None:
        check_texts(was.trial)
    _write(meeting=meeting, was=was, actor=actor)
    record(
        actor=actor,
        act="journey.record_acquaintance",
        subjects=[pair.mentee.id, pair.mentor.id],
        values={"mentor_ready": was.mentor_ready, "mentee_ready": was.mentee_ready},
    )
    emit(MeetingRecorded(meeting_id=meeting.id, pair_id=pair_id, type=meeting.type, held_on=was.held_on))
    _go_on(pair=pair, was=was, actor=actor)
    return meeting.id


def keep_draft(*, actor: Actor, pair_id: UUID, answers: Mapping[str, Any]) -> None:
    """Keep the answers of a record begun, so that it can be finished later and elsewhere."""
    pair_that_meets(actor=actor, pair_id=pair_id)
    meeting = _acquaintance_ahead(pair_id=pair_id)
    meeting.draft = {**meeting.draft, **answers}
    meeting.save(update_fields=["draft"])


def state_readiness(*, actor: Actor, pair_id: UUID, ready: bool) -> None:
    """One side says for itself whether it will work in this pair (R144); a no ends the pair."""
    pair = pair_that_meets(actor=actor, pair_id=pair_id)
    held = Meeting.objects.select_for_update().filter(
        pair_id=pair_id, type=Type.ACQUAINTANCE, state=State.HELD
    )
    meeting, column = held.first(), f"{pair.side}_ready"
    if meeting is None or getattr(meeting, column) is not None:
        raise rules.ReadinessStated
    setattr(meeting, column, ready)
    meeting.save(update_fields=[column])
    record(
        actor=actor,
        act="journey.state_readiness",
        subjects=[pair.mentee.id, pair.mentor.id],
        values={column: ready},
    )
    if not ready:
        _part(pair=pair, actor=actor)


def _acquaintance_ahead(*, pair_id: UUID) -> Meeting:
    try:
        meeting = meeting_ahead(pair_id=pair_id)
    except rules.NothingToAppoint:
        raise rules.AcquaintanceRecorded from None
    if meeting.type != Type.ACQUAINTANCE:
        raise rules.AcquaintanceRecorded
    return meeting


def _write(*, meeting: Meeting, was: rules.Acquaintance, actor: Actor) -> None:
    meeting.state = State.HELD
    meeting.held_on, meeting.minutes = was.held_on, was.minutes
    meeting.present, meeting.told = sorted(was.present), sorted(was.told)
    meeting.principles, meeting.topics = sorted(was.principles), sorted(was.topics)
    meeting.mentor_ready, meeting.mentee_ready = was.mentor_ready, was.mentee_ready
    meeting.recorded_at, meeting.recorded_by = now(), actor.membership_id
    meeting.draft = {}
    meeting.save()


def _go_on(*, pair: PairInSight, was: rules.Acquaintance, actor: Actor) -> None:
    """R144, R148: the trial meeting is appointed, or the pair goes back to the search."""
    if was.is_refused:
        _part(pair=pair, actor=actor)
    elif was.trial is not None:
        trial = Meeting.objects.create(
            pair_id=pair.id,
            type=Type.TRIAL,
            planned_at=was.trial.at,
            place=was.trial.place,
            goal=was.trial.goal,
        )
        tell_planned(actor=actor, meeting=trial)


def _part(*, pair: PairInSight, actor: Actor) -> None:
    """R144: who says no leaves the pair, though only staff end pairs by themselves."""
    close_plan(actor=actor, pair_id=pair.id)
    ends = actor if actor.role in STAFF else on_behalf_of(actor)
    end_pair(actor=ends, pair_id=pair.id, why=SAID_NO)
