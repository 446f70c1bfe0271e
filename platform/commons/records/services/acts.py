"""Writing the journal and the outbox of the shared layer, inside the act's own transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from commons.records.models import JournalEntry, OutboxRow
from kernel.events import Event
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
