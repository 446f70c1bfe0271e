"""An event that tests tell, and handlers whose effect can be counted: one act in a journal."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from apps.records.public import record
from commons.records.public import record as record_in_shared
from kernel.events import Event, event
from kernel.policy import Actor, Workspace
from kernel.roles import Role, WorkspaceKind
from tenants.public import college_unit, shared_unit

NOBODY = Actor(Workspace(WorkspaceKind.CONSOLE, UUID(int=0)), Role.SYSTEM)


@event("probe.happened")
@dataclass(frozen=True, slots=True)
class Happened(Event):
    """Something that tests count by its id."""

    probe_id: UUID


class Broken(Exception):
    """What a handler raises that cannot do its work."""


def count_in_college(happened: Happened, *, actor: Actor) -> None:
    """Leave one act in the journal of the college."""
    record(actor=actor, act="probe.in_college", subjects=[happened.probe_id])


def count_again(happened: Happened, *, actor: Actor) -> None:
    """A second subscriber."""
    record(actor=actor, act="probe.again", subjects=[happened.probe_id])


def count_in_shared(happened: Happened, *, college_id: UUID | None) -> None:
    """Leave one act in the shared journal, with the college whence it came."""
    subjects = [happened.probe_id, *([college_id] if college_id else [])]
    record_in_shared(actor=NOBODY, act="probe.in_shared", subjects=subjects)


def count_in_own_units(happened: Happened, *, unit: Callable[[], AbstractContextManager[Actor]]) -> None:
    """Leave two acts, each in a unit of its own."""
    for act in ("probe.before", "probe.after"):
        with unit() as actor:
            record(actor=actor, act=act, subjects=[happened.probe_id])


def write_and_break(happened: Happened, *, actor: Actor) -> None:
    """Write, then fail."""
    record(actor=actor, act="probe.broken", subjects=[happened.probe_id])
    raise Broken("Ivanov Pyotr, 12.03.2009")


def acts_in(college_id: UUID | None) -> list[str]:
    """The acts of probes in a college's journal, or in the shared one, in their order."""
    prefix, unit = ("records", college_unit(college_id)) if college_id else ("public_records", shared_unit())
    with unit, connection.cursor() as cursor:
        cursor.execute(f"SELECT act FROM {prefix}_journalentry WHERE act LIKE 'probe.%' ORDER BY at, id")
        return [act for (act,) in cursor.fetchall()]
