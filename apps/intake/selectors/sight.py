"""Whom a role sees in the bases, and how lists of them are searched and paged."""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from typing import TypeVar, cast
from uuid import UUID

from django.db.models import BooleanField, F, Func, Model, Q, QuerySet, Value

from apps.programme.public import current_cycle
from kernel.clock import today
from kernel.policy import Actor
from kernel.roles import Role
from tenants.public import college_facts

Entry = TypeVar("Entry", bound=Model)
SIZE = 50
SEES_EVERYBODY = frozenset({Role.CURATOR, Role.DIRECTOR, Role.SYSTEM})


def with_consent(entries: QuerySet[Entry], *, actor: Actor) -> QuerySet[Entry]:
    """Entries with `consented`; who is not the curator or the director sees only such people (R80)."""
    on_day = Value(today_of(actor))
    told = Func(F("person_id"), on_day, function="people_consents_in_force", output_field=BooleanField())
    marked = entries.annotate(consented=told)
    seen = marked if actor.role in SEES_EVERYBODY else marked.filter(Q(consented=True))
    return cast("QuerySet[Entry]", seen)


def of_the_open_cycle(entries: QuerySet[Entry], *, actor: Actor) -> QuerySet[Entry]:
    """Entries that stand in the open cycle; none when no cycle is open."""
    cycle = current_cycle(actor=actor)
    if cycle is None:
        return entries.none()
    return entries.filter(Q(cycle_id=cycle.id) & ~Q(state="left"))


def today_of(actor: Actor) -> date:
    """The present day in the actor's college."""
    return today(college_facts(actor.workspace.id).time_zone)


def found_by(entries: QuerySet[Entry], search: str) -> QuerySet[Entry]:
    """Those whose person's name or group holds every word."""
    for word in search.lower().replace("ё", "е").replace("-", " ").split():
        entries = entries.filter(Q(person__simple_name__contains=word) | Q(person__group__icontains=word))
    return entries


def page_after(
    entries: QuerySet[Entry], keys: Sequence[str], cursor: str, *, backwards: bool
) -> tuple[list[Entry], str]:
    """Up to SIZE entries after the one the cursor names, and the next cursor (empty on the last page)."""
    last = entries.filter(pk=cursor).first() if _is_id(cursor) else None
    rest = entries.filter(_beyond(last, keys, "lt" if backwards else "gt")) if last else entries
    found = list(rest.order_by(*(f"-{key}" if backwards else key for key in keys))[: SIZE + 1])
    return found[:SIZE], str(found[SIZE - 1].pk) if len(found) > SIZE else ""


def _beyond(last: Model, keys: Sequence[str], ask: str) -> Q:
    here = reduce(getattr, keys[0].split("__"), last)
    beyond = Q(**{f"{keys[0]}__{ask}": here})
    return beyond | (Q(**{keys[0]: here}) & _beyond(last, keys[1:], ask)) if keys[1:] else beyond


def _is_id(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False
