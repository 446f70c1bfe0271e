"""The guards against harm, each with the way to take it away: by a patch, or in the race's own database."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from unittest.mock import patch

from django.db import connections
from django.db.models import QuerySet

from tenants import context
from tenants.public import CollegeFacts
from tenants.unit import unit_of_work


@dataclass(frozen=True)
class Guard:
    """What keeps writers from harm; `take_away` removes it, for good or until the stack is closed."""

    name: str
    take_away: Callable[[CollegeFacts, ExitStack], object]


def as_owner_in(college: CollegeFacts, *statements: str) -> None:
    """Run statements as the owner of a college's tables."""
    with (
        context.through("provisioner"),
        unit_of_work(context.owner_scope(college.schema_name)),
        connections["provisioner"].cursor() as cursor,
    ):
        for statement in statements:
            cursor.execute(statement)


def as_owner(*statements: str) -> None:
    """Run statements as the owner of the shared tables."""
    with connections["owner"].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def row_lock(on: str) -> Guard:
    """A lock that a service takes; without it no service locks anything."""

    def unlock(_college: CollegeFacts, stack: ExitStack) -> None:
        stack.enter_context(patch.object(QuerySet, "select_for_update", lambda rows, **_how: rows))

    return Guard(f"lock of {on}", unlock)


def in_college(kind: str, name: str, drop: str) -> Guard:
    """A guard in each college's schema."""
    return Guard(f"{kind} {name}", lambda college, _stack: as_owner_in(college, drop))


def in_shared(kind: str, name: str, drop: str) -> Guard:
    """A guard in the shared schema."""
    return Guard(f"{kind} {name}", lambda _college, _stack: as_owner(drop))
