"""Writing the journal and the outbox of this college, inside the act's own transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from apps.records.models import JournalEntry, OutboxRow, Whoami
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
    """Write one act into the journal; see `kernel.journal`."""
    JournalEntry.objects.write(actor=actor, act=act, subjects=subjects, why=why, values=values)


def emit(happened: Event) -> None:
    """Tell the others; they hear of it after this transaction is stored."""
    OutboxRow.objects.put(happened)


def emit_at(happened: Event, *, due_at: datetime, key: str) -> None:
    """Leave a due job: `happened` is told at `due_at`. The `key` replaces an earlier one that waits."""
    OutboxRow.objects.put(happened, due_at=due_at, key=key)


def sign_schema(college_id: UUID) -> None:
    """Write into a new schema whose it is (provisioning only)."""
    Whoami.objects.create(college_id=college_id)
