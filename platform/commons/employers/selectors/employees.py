"""Reads of employers' people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from commons.employers.models import Employee
from commons.employers.rules import EmployeeFacts
from kernel.pages import Page, columns_of, page_of
from kernel.policy import Actor
from kernel.refusals import found

ORDERS: dict[str, tuple[str, ...]] = {
    "name": ("family_name", "given_name", "id"),
    "position": ("position", "family_name", "id"),
    "clearance": ("cleared_until", "family_name", "id"),
}


@dataclass(frozen=True, slots=True)
class EmployeeRow:
    """One line of «Our people»."""

    id: UUID
    name: str
    position: str
    specialty: str
    clearance_valid_until: date | None
    consent_on: date | None
    left: bool


@dataclass(frozen=True, slots=True)
class EmployeeCard:
    """Everything the employer wrote about one person."""

    id: UUID
    name: str
    facts: EmployeeFacts
    version: int
    left: bool


@dataclass(frozen=True, slots=True)
class BriefRow:
    """What the pool has to know of a person to offer them."""

    id: UUID
    name: str
    position: str
    specialty: str
    employer_id: UUID
    employer_name: str
    clearance_valid_until: date | None
    consented: bool
    left: bool


def employees_page(
    *,
    actor: Actor,
    search: str = "",
    filters: Mapping[str, str] | None = None,
    order: str = "name",
    cursor: str = "",
) -> Page[EmployeeRow]:
    """A page of the actor's employer's people."""
    page = page_of(_found(actor, search, filters or {}, order), cursor)
    return page.of(map(_row, page.rows))


def all_employees(
    *, actor: Actor, search: str = "", filters: Mapping[str, str] | None = None, order: str = "name"
) -> tuple[EmployeeRow, ...]:
    """All of them, for a spreadsheet."""
    return tuple(_row(one) for one in _found(actor, search, filters or {}, order))


def employee_card(*, actor: Actor, employee_id: UUID) -> EmployeeCard:
    """One of the actor's employer's people. Raises NotVisible for anybody else's."""
    row = found(Employee.objects.filter(employer_id=actor.workspace.id, id=employee_id))
    return EmployeeCard(row.id, full_name(row), facts_from(row), row.version, row.left_at is not None)


def people_here(*, actor: Actor) -> tuple[BriefRow, ...]:
    """Everyone who works at the actor's employer now, by name."""
    rows = Employee.objects.filter(employer_id=actor.workspace.id, left_at=None)
    return tuple(_brief(one) for one in rows.select_related("employer").order_by(*ORDERS["name"]))


def briefs_of(*, actor: Actor, employee_ids: Collection[UUID]) -> dict[UUID, BriefRow]:
    """People of the employers of the actor's region, by id."""
    rows = Employee.objects.filter(employer__region_id=actor.workspace.id, id__in=employee_ids)
    return {one.id: _brief(one) for one in rows.select_related("employer")}


def facts_of_employee(*, actor: Actor, employee_id: UUID) -> EmployeeFacts:
    """All facts of one person of an employer of the actor's region. Raises NotVisible."""
    row = found(Employee.objects.filter(employer__region_id=actor.workspace.id, id=employee_id))
    return facts_from(row)


def full_name(row: Employee) -> str:
    """Family name first."""
    return " ".join(filter(None, (row.family_name, row.given_name, row.patronymic)))


def facts_from(row: Employee) -> EmployeeFacts:
    """The columns that the employer fills."""
    told = {one.name: getattr(row, one.name) for one in fields(EmployeeFacts)}
    return EmployeeFacts(**{**told, "competences": tuple(row.competences)})


def _found(actor: Actor, search: str, filters: Mapping[str, str], order: str) -> QuerySet[Employee]:
    rows = Employee.objects.filter(employer_id=actor.workspace.id)
    rows = rows.filter(left_at__isnull=filters.get("standing") != "left")
    for word in search.split():
        rows = rows.filter(
            Q(family_name__icontains=word)
            | Q(given_name__icontains=word)
            | Q(patronymic__icontains=word)
            | Q(position__icontains=word)
            | Q(specialty__icontains=word)
        )
    uncleared_first = Coalesce("clearance_valid_until", date.min)
    return rows.annotate(cleared_until=uncleared_first).order_by(*columns_of(ORDERS, order))


def _row(one: Employee) -> EmployeeRow:
    return EmployeeRow(
        one.id,
        full_name(one),
        one.position,
        one.specialty,
        one.clearance_valid_until,
        one.consent_on,
        one.left_at is not None,
    )


def _brief(one: Employee) -> BriefRow:
    return BriefRow(
        one.id,
        full_name(one),
        one.position,
        one.specialty,
        one.employer_id,
        one.employer.name,
        one.clearance_valid_until,
        one.consent_on is not None,
        one.left_at is not None,
    )
