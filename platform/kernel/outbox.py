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
ATTEMPTS_BEFORE_PARKING = 8
LONGEST_PAUSE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """One claimed row as the relay and the worker know it."""

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
        due = due_at or now()
        self.create(name=happened.name, payload=to_payload(happened), due_at=due, key=key, **extra)
        with connections[self.db].cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, current_schema())", [DOORBELL])

    def waiting(self) -> Self:
        """Rows neither delivered nor given up."""
        return self.filter(delivered_at=None, parked_at=None)

    def claim(self, limit: int, lease: timedelta) -> list[UUID]:
        """Take up to `limit` due rows for `lease`: nobody else hands them on in that time."""
        ready = self.waiting().filter(due_at__lte=now()).exclude(leased_until__gt=now())
        rows = list(
            ready.order_by("due_at").select_for_update(skip_locked=True).values_list("id", flat=True)[:limit]
        )
        self.filter(id__in=rows).update(leased_until=now() + lease)
        return rows

    def letterhead(self, row_id: UUID) -> Letterhead | None:
        """The row if it still waits, else None."""
        row = self.waiting().filter(id=row_id).first()
        if row is None:
            return None
        return Letterhead(row.id, row.name, row.payload, getattr(row, "college_id", None))

    def mark_delivered(self, row_id: UUID) -> None:
        """Every subscriber has had it."""
        self.filter(id=row_id).update(delivered_at=now(), leased_until=None)

    def mark_failed(self, row_id: UUID, error: str) -> None:
        """A subscriber failed (`error` is the exception's name): try again later, in the end park it."""
        row = self.select_for_update().get(id=row_id)
        row.attempts += 1
        row.last_error = error[:200]
        row.leased_until = now() + min(timedelta(seconds=2**row.attempts), LONGEST_PAUSE)
        if row.attempts >= ATTEMPTS_BEFORE_PARKING:
            row.parked_at = now()
        row.save()


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
