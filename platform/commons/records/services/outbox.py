"""The shared layer's outbox as the relay and the delivery need it."""

from datetime import timedelta
from uuid import UUID

from commons.records.models import OutboxRow
from kernel.outbox import Claimed, Letterhead, Parked


def claim_rows(limit: int, lease: timedelta) -> list[Claimed]:
    """For the relay: take due rows."""
    return OutboxRow.objects.claim(limit, lease)


def begin_row(row_id: UUID) -> Letterhead | None:
    """For the delivery: one more attempt at a row that still waits."""
    return OutboxRow.objects.begin(row_id)


def hold_row(row_id: UUID) -> bool:
    """For the delivery: keep the row in hand until this transaction ends."""
    return OutboxRow.objects.hold(row_id)


def leave_row(row_id: UUID) -> None:
    """For the delivery: another worker has the row."""
    OutboxRow.objects.leave(row_id)


def mark_delivered(row_id: UUID) -> None:
    """For the delivery: all subscribers have had it."""
    OutboxRow.objects.mark_delivered(row_id)


def mark_failed(row_id: UUID, error: str) -> None:
    """For the delivery: a subscriber failed."""
    OutboxRow.objects.mark_failed(row_id, error)


def parked_rows() -> list[Parked]:
    """For the operator: rows that were given up."""
    return OutboxRow.objects.parked()


def try_parked_rows_again() -> int:
    """For the operator: let the parked rows wait again; how many there were."""
    return OutboxRow.objects.try_again()
