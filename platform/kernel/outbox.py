"""The outbox: events and due jobs written with the act, handed on later by the relay."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self
from uuid import UUID

from django.db import connections, models

from kernel.clock import now
from kernel.events import Event, to_payload
from kernel.ids import new_id

DOORBELL = "nastavnik_outbox"
RING = "SELECT pg_notify(%s, relnamespace::regnamespace::text) FROM pg_class WHERE oid = %s::regclass"
ATTEMPTS_BEFORE_PARKING = 8
LONGEST_PAUSE = timedelta(hours=1)
DIED = "WorkerDied"
"""Stands as the error of a row whose worker died each time."""


class InOtherHands(Exception):
    """Another worker has the row in its hands just now; it is left to that one."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row that the relay has taken; a row of the shared outbox may be meant for a college."""

    id: UUID
    college_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """A row that was given up: its event, how often it was tried, and the name of the last error."""

    id: UUID
    name: str
    attempts: int
    last_error: str
    parked_at: datetime


@dataclass(frozen=True, slots=True)
class Letterhead:
    """One row as the worker knows it."""

    id: UUID
    name: str
    payload: dict[str, Any]
    college_id: UUID | None


class OutboxQuerySet(models.QuerySet["OutboxRow"]):
    """What is done to the rows of one outbox; every method is one statement unless it says more."""

    def put(
        self, happened: Event, *, due_at: datetime | None = None, key: str | None = None, **extra: Any
    ) -> None:
        """Write `happened` in this transaction and ring the doorbell when it commits.

        With `due_at` it is a due job: it stays until then. A second due job of the same `key`
        takes the place of the first while that one is waiting.
        """
        if key is not None:
            self.waiting().filter(key=key).delete()
        self.create(
            name=happened.name, payload=to_payload(happened), due_at=due_at or now(), key=key, **extra
        )
        if due_at is None:
            self._ring()

    def _ring(self) -> None:
        """Name the schema of this outbox, which need not be the one in which the act is done."""
        with connections[self.db].cursor() as cursor:
            cursor.execute(RING, [DOORBELL, self.model._meta.db_table])

    def waiting(self) -> Self:
        """Rows neither delivered nor given up."""
        return self.filter(delivered_at=None, parked_at=None)

    def claim(self, limit: int, lease: timedelta) -> list[Claimed]:
        """Take up to `limit` due rows for `lease`: nobody else hands them on in that time."""
        ready = self.waiting().filter(due_at__lte=now()).exclude(leased_until__gt=now())
        rows = list(ready.order_by("due_at").select_for_update(skip_locked=True)[:limit])
        self.filter(id__in=[row.id for row in rows]).update(leased_until=now() + lease)
        return [Claimed(row.id, getattr(row, "college_id", None)) for row in rows]

    def hold(self, row_id: UUID) -> bool:
        """Keep the row in hand until this transaction ends; False when another worker has it."""
        with connections[self.db].cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [str(row_id)])
            return bool(cursor.fetchone()[0])

    def begin(self, row_id: UUID) -> Letterhead | None:
        """Count one more attempt; None when the row waits no more or another worker has it in hand.

        The attempt is counted before it is made, so a row that kills its worker is parked like any other.
        """
        row = self.waiting().filter(id=row_id).select_for_update().first() if self.hold(row_id) else None
        if row is None:
            return None
        if row.attempts >= ATTEMPTS_BEFORE_PARKING:
            self.filter(id=row_id).update(parked_at=now(), last_error=DIED, leased_until=None)
            return None
        self.filter(id=row_id).update(attempts=models.F("attempts") + 1)
        return Letterhead(row.id, row.name, row.payload, getattr(row, "college_id", None))

    def leave(self, row_id: UUID) -> None:
        """Take back the attempt that was counted: the row was in other hands."""
        self.filter(id=row_id, attempts__gt=0).update(attempts=models.F("attempts") - 1)

    def mark_delivered(self, row_id: UUID) -> None:
        """Every subscriber has had it."""
        self.filter(id=row_id).update(delivered_at=now(), leased_until=None)

    def mark_failed(self, row_id: UUID, error: str) -> None:
        """A subscriber failed (`error` is the exception's name): try later, in the end park it."""
        row = self.select_for_update().get(id=row_id)
        row.last_error = error[:200]
        row.leased_until = now() + pause_after(row.attempts)
        if row.attempts >= ATTEMPTS_BEFORE_PARKING:
            row.parked_at = now()
        row.save()

    def parked(self) -> list[Parked]:
        """Rows that were given up, the oldest first."""
        rows = self.filter(delivered_at=None).exclude(parked_at=None).order_by("parked_at")
        return [
            Parked(row.id, row.name, row.attempts, row.last_error, row.parked_at or now()) for row in rows
        ]

    def try_again(self) -> int:
        """Let every parked row wait again, its attempts forgotten; how many there were."""
        given_up = self.filter(delivered_at=None).exclude(parked_at=None)
        count = given_up.update(parked_at=None, attempts=0, leased_until=None, due_at=now())
        self._ring()
        return count


def pause_after(attempts: int) -> timedelta:
    """How long a row rests after so many attempts: 4 s, 16 s, 64 s ... an hour at the most."""
    seconds = 4 ** min(attempts, ATTEMPTS_BEFORE_PARKING)
    return min(timedelta(seconds=seconds), LONGEST_PAUSE)


class OutboxRow(models.Model):
    """One event on its way. Abstract: each college has such a table, and public has one."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=100)
    payload = models.JSONField()
    key = models.CharField(max_length=200, null=True)
    created_at = models.DateTimeField(default=now)
    due_at = models.DateTimeField(default=now)
    leased_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, default="")
    delivered_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)

    objects = OutboxQuerySet.as_manager()
    runtime_may = "SELECT, INSERT, UPDATE, DELETE"

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(delivered_at=None, parked_at=None),
                name="%(app_label)s_outbox_waiting",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                condition=models.Q(delivered_at=None, parked_at=None),
                name="%(app_label)s_one_waiting_job_per_key",
            )
        ]
