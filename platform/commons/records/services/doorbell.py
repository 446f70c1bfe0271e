"""The relay's own line to PostgreSQL: it holds the relay's turn and hears the doorbell of the outboxes."""

import time
from types import TracebackType
from typing import Protocol, Self

import psycopg

from kernel.outbox import DOORBELL

TURN = 7_286_020
"""The advisory lock that the one relay of a cell holds as long as its line lives."""


class Line(Protocol):
    """What the relay asks of its line."""

    def take_turn(self) -> bool:
        """Whether this relay may work; another one may have the turn."""

    def rung(self, seconds: float) -> frozenset[str] | None:
        """The schemas that rang within so many seconds; None means that any of them may have."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class DirectLine:
    """A connection past every pooler. Raises psycopg.OperationalError when it is lost."""

    def __init__(self, address: str) -> None:
        self._line = psycopg.connect(
            address, autocommit=True, connect_timeout=5, application_name="nastavnik relay"
        )
        self._line.execute(f'LISTEN "{DOORBELL}"')

    def take_turn(self) -> bool:
        """Whether no other relay of this database has the turn."""
        found = self._line.execute("SELECT pg_try_advisory_lock(%s)", [TURN]).fetchone()
        return bool(found and found[0])

    def rung(self, seconds: float) -> frozenset[str] | None:
        """The schemas that rang; waits no longer than the first ring."""
        return frozenset(ring.payload for ring in self._line.notifies(timeout=seconds, stop_after=1))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._line.close()


class NoLine:
    """Stands in where only a pooler leads to PostgreSQL: the relay looks everywhere, again and again.

    Two relays may then work at once; leases keep their rows apart.
    """

    def take_turn(self) -> bool:
        """Always."""
        return True

    def rung(self, seconds: float) -> frozenset[str] | None:
        """Nobody can be heard."""
        time.sleep(seconds)
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to hang up."""


def open_line(address: str) -> Line:
    """The direct line to `address`, or a stand-in when the address is empty."""
    return DirectLine(address) if address else NoLine()
