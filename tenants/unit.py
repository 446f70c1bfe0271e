"""The unit of work: one transaction in one scope, begun lazily, for a request, task or command."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import Token
from typing import Any
from uuid import UUID

from django.db import transaction

from kernel.units import Unit, current_unit
from tenants import context


class _Undone(Exception):
    """Tells Django's atomic block to roll back; never leaves this module."""


class UnitOfWork:
    """A transaction that can be committed, undone, or undone and begun again.

    BEGIN travels with the first statement, so a unit that asks nothing costs nothing.
    """

    memory: dict[tuple[str, UUID], Any] | None = None
    """What parts have asked once already (`kernel.units.asked_once`)."""
    _atomic: transaction.Atomic | None = None
    _token: Token[Unit | None] | None = None

    def enter(self) -> None:
        """Begin."""
        self._begin()
        self._token = current_unit.set(self)

    def leave(self, *, commit: bool) -> None:
        """End. Raises DatabaseError when COMMIT is refused; nothing is stored then."""
        if self._token is not None:
            current_unit.reset(self._token)
            self._token = None
        self._end(commit=commit)

    def restart(self) -> None:
        """Undo everything written so far and go on in a fresh transaction."""
        self._end(commit=False)
        self._begin()

    def _begin(self) -> None:
        self.memory = {}
        self._atomic = transaction.atomic(using=context.alias(), durable=True)
        self._atomic.__enter__()

    def _end(self, *, commit: bool) -> None:
        atomic, self._atomic = self._atomic, None
        if atomic is None:
            return
        if commit:
            atomic.__exit__(None, None, None)
        else:
            atomic.__exit__(_Undone, _Undone(), None)


@contextmanager
def unit_of_work(scope: context.Scope) -> Iterator[UnitOfWork]:
    """Run the block as one unit in `scope`: committed at its end, undone when it raises."""
    with context.within(scope):
        unit = UnitOfWork()
        unit.enter()
        try:
            yield unit
        except BaseException:
            unit.leave(commit=False)
            raise
        unit.leave(commit=True)
