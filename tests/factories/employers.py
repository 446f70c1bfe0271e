"""Employers and their people, entered through the public door."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from commons.employers.public import EmployeeFacts, add_employee, open_employer
from kernel.clock import now
from tests.factories.actors import a_coordinator, an_operator

TODAY = now().date()


def an_employer(region_id: UUID, *, slug: str = "stankozavod", inn: str = "7700000001") -> UUID:
    """A plant of the region."""
    name = f"АО «{slug.title()}»"
    return open_employer(actor=an_operator(), region_id=region_id, slug=slug, name=name, inn=inn)


def facts(**changes: Any) -> EmployeeFacts:
    """A welder of 41, cleared for half a year, who agreed to be offered."""
    given = {
        "family_name": "Тихонов",
        "given_name": "Роман",
        "patronymic": "Геннадьевич",
        "birth_date": date(1985, 4, 12),
        "position": "сварщик 6-го разряда",
        "specialty": "сварочное производство",
        "experience_years": 18,
        "clearance_kind": "electronic",
        "clearance_number": "77-0123",
        "clearance_issued_on": TODAY - timedelta(days=30),
        "clearance_valid_until": TODAY + timedelta(days=180),
        "consent_on": TODAY - timedelta(days=3),
    }
    return EmployeeFacts(**{**given, **changes})


def an_uncleared(**changes: Any) -> EmployeeFacts:
    """The same without a clearance."""
    nothing = {
        "clearance_kind": "",
        "clearance_number": "",
        "clearance_issued_on": None,
        "clearance_valid_until": None,
    }
    return facts(**{**nothing, **changes})


def an_employee(employer_id: UUID, **changes: Any) -> UUID:
    """One of the employer's people."""
    return add_employee(actor=a_coordinator(employer_id), facts=facts(**changes))
