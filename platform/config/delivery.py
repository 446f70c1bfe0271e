"""Hands one outbox row to its subscribers: at least once on the way, exactly once in effect.

Each subscriber has a transaction of its own, in which its key in the ledger of effects is written too.
"""

from collections.abc import Callable
from functools import partial
from typing import Protocol
from uuid import UUID

import structlog

from apps.records import public as college_records
from commons.records import public as shared_records
from commons.records.public import claim_effect
from config.celery import app
from config.places import CollegePlace, Place, SharedPlace
from config.tasks import CollegeTask, SharedTask
from kernel.events import from_payload
from kernel.outbox import InOtherHands, Letterhead
from kernel.subscriptions import SUBSCRIPTIONS, Side, Subscription

log = structlog.get_logger(__name__)


class EventWithoutCollege(RuntimeError):
    """A handler of a college is subscribed to an event that names no college."""


class SwallowedRefusal(RuntimeError):
    """A handler caught a refusal of a use-case, which had undone all that the handler wrote before."""


class Outbox(Protocol):
    """What the delivery asks of an outbox; the doors of both records answer."""

    def begin_row(self, row_id: UUID) -> Letterhead | None: ...
    def hold_row(self, row_id: UUID) -> bool: ...
    def leave_row(self, row_id: UUID) -> None: ...
    def mark_delivered(self, row_id: UUID) -> None: ...
    def mark_failed(self, row_id: UUID, error: str) -> None: ...


@app.task(base=CollegeTask, name="deliver.row_of_college")
def deliver_row_of_college(row_id: str, *, place: CollegePlace) -> None:
    """A row of the college's own outbox."""
    deliver(UUID(row_id), place, college_records)


@app.task(base=CollegeTask, name="deliver.shared_row_to_college")
def deliver_shared_row_to_college(row_id: str, *, place: CollegePlace) -> None:
    """A row of the shared outbox that names this college."""
    deliver(UUID(row_id), place, shared_records)


@app.task(base=SharedTask, name="deliver.shared_row")
def deliver_shared_row(row_id: str, *, place: SharedPlace) -> None:
    """A row of the shared outbox that names no college."""
    deliver(UUID(row_id), place, shared_records)


def deliver(row_id: UUID, place: Place, outbox: Outbox) -> None:
    """Give the row to every subscriber that has not had it; then mark it delivered, or failed for a while."""
    with place.unit():
        row = outbox.begin_row(row_id)
    if row is None:
        return
    try:
        errors = [_try(subscription, row, place, outbox) for subscription in SUBSCRIPTIONS.get(row.name, ())]
    except InOtherHands:
        with place.unit():
            outbox.leave_row(row_id)
        return
    failed = next(filter(None, errors), "")
    with place.unit():
        if failed:
            outbox.mark_failed(row_id, failed)
        else:
            outbox.mark_delivered(row_id)


def _try(subscription: Subscription, row: Letterhead, place: Place, outbox: Outbox) -> str:
    """The name of the subscriber's error; empty when it has had the row."""
    try:
        _hand(subscription, row, place, outbox)
    except InOtherHands:
        raise
    except Exception as error:
        log.exception("a subscriber failed", event_name=row.name, subscriber=subscription.name)
        return type(error).__name__
    return ""


def _hand(subscription: Subscription, row: Letterhead, place: Place, outbox: Outbox) -> None:
    handle = partial(subscription.handler, from_payload(row.name, row.payload))
    college_id = place.college_id if isinstance(place, CollegePlace) else None
    key = f"{row.id}:{subscription.name}"
    match subscription.side:
        case Side.SHARED:
            with SharedPlace().unit():
                _once(key, row.id, outbox, partial(handle, college_id=college_id))
        case Side.COLLEGE:
            with _college(place).unit() as actor:
                _once(key, row.id, outbox, partial(handle, actor=actor))
        case Side.OWN_UNITS:
            handle(unit=place.unit)


def _college(place: Place) -> CollegePlace:
    if isinstance(place, CollegePlace):
        return place
    raise EventWithoutCollege


def _once(key: str, row_id: UUID, outbox: Outbox, act: Callable[[], None]) -> None:
    """In the running unit: act and write the key together, or do nothing when the key is there."""
    if not outbox.hold_row(row_id):
        raise InOtherHands
    if claim_effect(key):
        act()
        if claim_effect(key):
            raise SwallowedRefusal
