"""Looks into what leaves the product beside its answers: log lines, reports, letters, shared tables."""

import logging
from collections import Counter
from collections.abc import Iterator
from typing import Any, Self

import sentry_sdk
from django.conf import settings
from django.core import mail
from django.db import connection
from sentry_sdk.envelope import Envelope
from sentry_sdk.transport import Transport

from config.logs import formatter
from config.telemetry import start_sentry
from tenants.public import shared_unit
from tests.isolation.untouched import tables
from tests.isolation.world import World

OURS = logging.getLogger("nastavnik")
KEEP_WORDS = frozenset({"accounts_account", "accounts_invitation", "employers_employee"})
"""Tables of the shared layer that hold people's addresses by their declaration."""


class Watch(logging.Handler):
    """For the block: no log line and no report holds anybody's word; each letter holds its reader's only."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world, self.counts = world, Counter[str]()
        self.foreign: list[str] = []
        self.setFormatter(formatter(readable=False))

    def __enter__(self) -> Self:
        self.client = sentry_sdk.get_global_scope().client
        start_sentry("https://key@example.invalid/1", cell="soak", transport=_Kept(self))
        self.handlers, self.loudness = logging.getLogger().handlers[:], OURS.level
        OURS.setLevel(logging.INFO)
        logging.getLogger().handlers[:] = [self]
        self.letters = len(mail.outbox)
        return self

    def __exit__(self, *_error: object) -> None:
        sentry_sdk.flush()
        sentry_sdk.get_client().close()
        sentry_sdk.get_global_scope().set_client(self.client)
        logging.getLogger().handlers[:] = self.handlers
        OURS.setLevel(self.loudness)
        for letter in mail.outbox[self.letters :]:
            self._look_at_letter(letter)
        with shared_unit():
            self._look_at_tables()

    def emit(self, record: logging.LogRecord) -> None:
        """A line is written."""
        self.look("log lines", self.format(record))

    def look(self, where: str, text: str) -> None:
        """Count one more, and search it for words."""
        self.counts[where] += 1
        found = self.world.tokens.found(text)
        if found:
            self.foreign.append(f"{where}: {sorted(found)} in {text[:300]}")

    def _look_at_letter(self, letter: Any) -> None:
        self.counts["letters"] += 1
        text = f"{letter.subject} {letter.body} {getattr(letter, 'alternatives', '')}"
        theirs = self.world.tokens.places_in(" ".join(letter.to))
        if self.world.tokens.places_in(text) - theirs:
            self.foreign.append(f"a letter to {sorted(theirs)} names {self.world.tokens.found(text)}")

    def _look_at_tables(self) -> None:
        for name in tables(settings.SHARED_APPS):
            if name not in KEEP_WORDS:
                for text in _rows(name):
                    self.look("rows of the shared layer", text)


def _rows(table: str) -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT t::text FROM {table} t")
        yield from (text for (text,) in cursor.fetchall())


class _Kept(Transport):
    """A transport that sends nothing and shows what it would have sent."""

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self.watch = watch

    def capture_envelope(self, envelope: Envelope) -> None:
        """A report is sent."""
        self.watch.look("reports", envelope.serialize().decode())
