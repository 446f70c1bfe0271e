"""The relay: takes due rows out of every outbox and hands them to the workers, no more than they can hold.

It remembers nothing: a row whose task is lost becomes due again when its lease ends.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import structlog
from django.conf import settings
from django.db import Error as DatabaseTrouble
from kombu.exceptions import OperationalError as BrokerTrouble
from psycopg import Error as LineTrouble
from redis.exceptions import RedisError

from apps.records import public as college_records
from commons.records import public as shared_records
from commons.records.public import Line, open_line
from config.celery import COLLEGE_QUEUES, SHARED_QUEUE, app, queue_of
from kernel.outbox import Claimed
from tenants.public import CollegeFacts, active_colleges, college_unit, shared_unit

TROUBLE = (DatabaseTrouble, LineTrouble, BrokerTrouble, RedisError, OSError)
IN_FLIGHT = 400
"""Tasks that wait or run at once; what is above it waits in the outboxes, where it is safe."""
AT_ONCE = 50
"""Rows of one outbox in one round, so that nobody's flood makes the others wait."""
SWEEP_SECONDS = 5.0
"""How often every outbox is looked into: due jobs and ended leases ring no bell."""
LISTEN_SECONDS = 0.5
PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)

SHARED = "public"
log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Relay:
    """One relay process."""

    asked_to_stop: bool = False
    waiting: set[str] = field(default_factory=set)
    """Schemas in which there may be due rows."""
    colleges: dict[str, CollegeFacts] = field(default_factory=dict)
    swept_at: float = 0.0

    def stop(self, *_signal: object) -> None:
        """Finish the round and end."""
        self.asked_to_stop = True

    def run(self) -> None:
        """Work until asked to stop, through every loss of PostgreSQL and of the broker."""
        troubles = 0
        while not self.asked_to_stop:
            try:
                for _round in self._rounds():
                    troubles = 0
            except TROUBLE as error:
                log.warning("relay lost a server", error=type(error).__name__)
                time.sleep(PAUSES[min(troubles, len(PAUSES) - 1)])
                troubles += 1

    def _rounds(self) -> Iterator[None]:
        with open_line(settings.DIRECT_LINE) as line:
            self._await_turn(line)
            self.swept_at = 0.0
            while not self.asked_to_stop:
                handed_on = self.round()
                yield
                self._listen(line, 0.0 if handed_on and self.waiting else LISTEN_SECONDS)

    def _await_turn(self, line: Line) -> None:
        told = False
        while not self.asked_to_stop and not line.take_turn():
            if not told:
                log.info("relay waits: another one is at work")
                told = True
            time.sleep(LISTEN_SECONDS)

    def _listen(self, line: Line, seconds: float) -> None:
        rung = line.rung(seconds)
        if rung is None or time.monotonic() - self.swept_at > SWEEP_SECONDS:
            self.swept_at = 0.0
        self.waiting |= rung or frozenset()

    def round(self) -> int:
        """Hand on what is due, a little from each outbox; how many rows."""
        if not self.swept_at:
            self._sweep()
        room = free = max(0, IN_FLIGHT - in_flight())
        for schema in sorted(self.waiting):
            if room > 0 and not self.asked_to_stop:
                room -= self._empty(schema, min(room, AT_ONCE))
        return free - room

    def _sweep(self) -> None:
        self.colleges = {college.schema_name: college for college in active_colleges()}
        self.waiting = {SHARED, *self.colleges}
        self.swept_at = time.monotonic()

    def _empty(self, schema: str, limit: int) -> int:
        """Hand on up to `limit` rows of one outbox; how many there were."""
        if schema == SHARED:
            rows = claim_shared(limit)
            for row in rows:
                send_shared(row)
        else:
            rows = []
            if college := self.colleges.get(schema):
                rows = claim_of(college, limit)
                for row in rows:
                    send("deliver.row_of_college", row, college_id=college.id)
        if len(rows) < limit:
            self.waiting.discard(schema)
        return len(rows)


def claim_shared(limit: int) -> list[Claimed]:
    """Take due rows of the shared outbox."""
    with shared_unit():
        return shared_records.claim_rows(limit, settings.LEASE)


def claim_of(college: CollegeFacts, limit: int) -> list[Claimed]:
    """Take due rows of a college's outbox."""
    with college_unit(college.id):
        return college_records.claim_rows(limit, settings.LEASE)


def send_shared(row: Claimed) -> None:
    """A row of the shared outbox goes to the college it names."""
    if row.college_id:
        send("deliver.shared_row_to_college", row, college_id=row.college_id)
    else:
        send("deliver.shared_row", row)


def send(task: str, row: Claimed, *, college_id: Any = None) -> None:
    """Put one task into its queue."""
    queue = queue_of(college_id) if college_id else SHARED_QUEUE
    place = {"college_id": str(college_id)} if college_id else {}
    app.send_task(task, args=[str(row.id)], kwargs=place, queue=queue)


def in_flight() -> int:
    """How many tasks wait in the queues or are in the hands of workers."""
    names = [SHARED_QUEUE, *(f"college.{number}" for number in range(COLLEGE_QUEUES))]
    with app.pool.acquire(block=True) as connection:
        client: Any = connection.default_channel.client  # type: ignore[attr-defined]
        return int(client.hlen("unacked")) + sum(int(client.llen(name)) for name in names)
