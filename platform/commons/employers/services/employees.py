"""An employer's people: entered, changed, gone."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from commons.employers.events import EmployeeLeft
from commons.employers.models import Employee, Employer
from commons.employers.rules import (
    EmployeeFacts,
    PersonIsEnteredAlready,
    check_facts,
    check_here,
)
from commons.employers.selectors.employees import facts_from
from commons.records.public import emit, record
from kernel.clock import now, today
from kernel.columns import check_columns
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.refusals import Stale, found


def add_employee(*, actor: Actor, facts: EmployeeFacts) -> UUID:
    """Enter a person. Raises the refusals of `rules.people`."""
    employer = Employer.objects.select_related("region").get(id=actor.workspace.id)
    _check(facts, employer)
    employee = Employee(employer=employer, **_columns(facts))
    _save(employee)
    record(actor=actor, act="employers.add_employee", subjects=[employee.id], values={"new": _plain(facts)})
    return employee.id


def change_employee(*, actor: Actor, employee_id: UUID, version: int, facts: EmployeeFacts) -> None:
    """Write down what has changed. Raises Stale when somebody changed the person meanwhile."""
    employee = _locked(actor=actor, employee_id=employee_id)
    if employee.version != version:
        raise Stale
    check_here(left=employee.left_at is not None)
    _check(facts, employee.employer)
    before = facts_from(employee)
    for name, value in _columns(facts).items():
        setattr(employee, name, value)
    employee.version += 1
    _save(employee)
    values = {"old": _plain(before), "new": _plain(facts)}
    record(actor=actor, act="employers.change_employee", subjects=[employee_id], values=values)


def mark_left(*, actor: Actor, employee_id: UUID) -> None:
    """The person works there no more: no college is offered them, those who have them are told."""
    employee = _locked(actor=actor, employee_id=employee_id)
    check_here(left=employee.left_at is not None)
    employee.left_at = now()
    employee.version += 1
    employee.save()
    record(actor=actor, act="employers.mark_left", subjects=[employee_id])
    emit(EmployeeLeft(employee_id=employee_id, employer_id=employee.employer_id))


def _check(facts: EmployeeFacts, employer: Employer) -> None:
    check_columns(Employee, _columns(facts))
    check_facts(facts, today=today(employer.region.time_zone))


def _locked(*, actor: Actor, employee_id: UUID) -> Employee:
    rows = Employee.objects.select_related("employer__region").select_for_update(of=("self",))
    return found(rows.filter(employer_id=actor.workspace.id, id=employee_id))


def _save(employee: Employee) -> None:
    with refusing(Employee, a_person_is_entered_once_per_employer=PersonIsEnteredAlready()):
        employee.save()


def _columns(facts: EmployeeFacts) -> dict[str, Any]:
    return {**asdict(facts), "competences": list(facts.competences)}


def _plain(facts: EmployeeFacts) -> dict[str, Any]:
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in asdict(facts).items()
    }
