"""The unit of work as the lower floors know it: something that can be started over."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Protocol, TypeVar, cast
from uuid import UUID

Answer = TypeVar("Answer")


class Unit(Protocol):
    """One transaction of one request, task or command."""

    def restart(self) -> None:
        """Undo everything written so far and go on in a fresh transaction."""


current_unit: ContextVar[Unit | None] = ContextVar("current_unit", default=None)


def asked_once(name: str, place: UUID, ask: Callable[[], Answer]) -> Answer:
    """The answer of `ask` about a place (a college), asked once in a unit of work; nothing outlives it.

    `name` is that of the part's question. Who changes the answer calls `forget`.
    """
    memory: dict[tuple[str, UUID], Any] | None = getattr(current_unit.get(), "memory", None)
    if memory is None:
        return ask()
    if (name, place) not in memory:
        memory[name, place] = ask()
    return cast("Answer", memory[name, place])


def forget(name: str, place: UUID) -> None:
    """The answer has changed in this unit."""
    memory: dict[tuple[str, UUID], Any] | None = getattr(current_unit.get(), "memory", None)
    if memory is not None:
        memory.pop((name, place), None)
