"""Writing the journal, the outbox and the ledger of the shared layer, inside the act's transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connections

from commons.records.models import Effect, JournalEntry, OutboxRow
from kernel.clock import now
from kernel.events import Event
from kernel.outbox import Letterhead
from kernel.policy import Actor


def record(
    *,
    actor: Actor,
    act: str,
    subjects: Iterable[UUID],
    why: str = "",
    values: Mapping[str, Any] | None = None,
) -> None:
    """Write one act into the shared journal; see `kernel.journal`."""
    JournalEntry.objects.write(actor=actor, act=act, subjects=subjects, why=why, values=values)


def emit(happened: Event, *, college_id: UUID | None = None) -> None:
    """Tell the others; with `college_id` the event is delivered to that college."""
    OutboxRow.objects.put(happened, college_id=college_id)


def emit_at(happened: Event, *, due_at: datetime, key: str, college_id: UUID | None = None) -> None:
    """Leave a due job of the shared layer; the `key` replaces an earlier one that waits."""
    OutboxRow.objects.put(happened, due_at=due_at, key=key, college_id=college_id)


def claim_effect(key: str) -> bool:
    """Whether the caller is the first with this effect; a rival waits here until the first is stored."""
    with connections[Effect.objects.db].cursor() as cursor:
        cursor.execute(
            "INSERT INTO public_records_effect (key, at) VALUES (%s, %s) ON CONFLICT DO NOTHING", [key, now()]
        )
        return bool(cursor.rowcount == 1)


def claim_rows(limit: int, lease: timedelta) -> list[UUID]:
    """For the relay: take due rows of the shared outbox."""
    return OutboxRow.objects.claim(limit, lease)


def read_row(row_id: UUID) -> Letterhead | None:
    """For the delivery: a row that still waits."""
    return OutboxRow.objects.letterhead(row_id)


def mark_delivered(row_id: UUID) -> None:
    """For the delivery: all subscribers have had it."""
    OutboxRow.objects.mark_delivered(row_id)


def mark_failed(row_id: UUID, error: str) -> None:
    """For the delivery: a subscriber failed."""
    OutboxRow.objects.mark_failed(row_id, error)
