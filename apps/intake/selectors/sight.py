"""Whom a role sees in the bases, and how lists of them are searched."""

from typing import TypeVar, cast

from django.db.models import BooleanField, F, Func, Model, Q, QuerySet, Value

from apps.people.public import search_words
from apps.programme.public import current_cycle
from kernel.policy import Actor
from kernel.roles import Role
from tenants.public import today_in

Entry = TypeVar("Entry", bound=Model)
SEES_EVERYBODY = frozenset({Role.CURATOR, Role.DIRECTOR, Role.SYSTEM})


def told_of_consent(entries: QuerySet[Entry], *, actor: Actor) -> QuerySet[Entry]:
    """Entries with `consented`: whether all consents that are needed are in force today."""
    on_day = Value(today_in(actor.workspace.id))
    told = Func(F("person_id"), on_day, function="people_consents_in_force", output_field=BooleanField())
    return cast("QuerySet[Entry]", entries.annotate(consented=told))


def with_consent(entries: QuerySet[Entry], *, actor: Actor) -> QuerySet[Entry]:
    """The same; who is not the curator or the director sees only people who consented (R80)."""
    told = told_of_consent(entries, actor=actor)
    return told if actor.role in SEES_EVERYBODY else told.filter(Q(consented=True))


def of_the_open_cycle(entries: QuerySet[Entry], *, actor: Actor) -> QuerySet[Entry]:
    """Entries that stand in the open cycle; none when no cycle is open."""
    cycle = current_cycle(actor=actor)
    if cycle is None:
        return entries.none()
    return entries.filter(Q(cycle_id=cycle.id) & ~Q(state="left"))


def found_by(entries: QuerySet[Entry], search: str) -> QuerySet[Entry]:
    """Those whose person's name or group holds every word."""
    for word in search_words(search):
        entries = entries.filter(Q(person__simple_name__contains=word) | Q(person__group__icontains=word))
    return entries
