"""Reads of employers themselves."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from commons.employers.models import Employer
from kernel.policy import Actor
from kernel.units import asked_once


@dataclass(frozen=True, slots=True)
class EmployerFacts:
    """An employer as its own portal and its region know it."""

    id: UUID
    slug: str
    name: str
    region_id: UUID
    time_zone: str


def employer_facts(*, actor: Actor) -> EmployerFacts:
    """The employer in whose workspace the actor is, read once in a unit of work."""
    mine = actor.workspace.id
    found = Employer.objects.select_related("region").filter(id=mine)
    return asked_once("employers.facts", mine, lambda: _facts(found.get()))


def employer_by_slug(slug: str) -> EmployerFacts | None:
    """The employer whose portal has this address."""
    found = Employer.objects.select_related("region").filter(slug=slug).first()
    return _facts(found) if found else None


def employer_id_by_slug(slug: str) -> UUID | None:
    """Only its id: how the address of a portal becomes a workspace."""
    return Employer.objects.filter(slug=slug).values_list("id", flat=True).first()


def describe_employers(
    *,
    actor: Actor,
    employer_ids: Collection[UUID],
) -> tuple[EmployerFacts, ...]:
    """Employers of any region, for whoever chooses among their own workspaces."""
    rows = Employer.objects.select_related("region").filter(id__in=employer_ids)
    return tuple(_facts(row) for row in rows)


def _facts(row: Employer) -> EmployerFacts:
    return EmployerFacts(row.id, row.slug, row.name, row.region_id, row.region.time_zone)
