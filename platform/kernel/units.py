"""The unit of work as the lower floors know it: something that can be started over."""

from contextvars import ContextVar
from typing import Protocol


class Unit(Protocol):
    """One transaction of one request, task or command."""

    def restart(self) -> None:
        """Undo everything written so far and go on in a fresh transaction."""


current_unit: ContextVar[Unit | None] = ContextVar("current_unit", default=None)
