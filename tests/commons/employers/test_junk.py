"""Junk by any door of employers is refused by name, never by the database."""

import pytest

from commons.employers import public as employers
from tenants.public import CollegeFacts
from tests.factories.actors import a_coordinator
from tests.factories.employers import an_employee, an_employer, facts
from tests.factories.junk import what_breaks

pytestmark = pytest.mark.usefixtures("shared")
WHOLE = facts(competences=("welding",), email="t@example.ru", phone="+79000000000")


def test_a_person_of_junk_is_refused_by_name(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    coordinator = a_coordinator(employer)
    other = an_employee(employer, given_name="Пётр")

    assert not what_breaks(employers.add_employee, actor=coordinator, facts=WHOLE)
    assert not what_breaks(
        employers.change_employee, actor=coordinator, employee_id=other, version=1, facts=WHOLE
    )


def test_the_list_is_asked_with_junk(zarechny: CollegeFacts) -> None:
    coordinator = a_coordinator(an_employer(zarechny.region_id))
    asked = {"search": "тих", "filters": {"state": "here"}, "order": "name", "cursor": "x"}

    assert not what_breaks(employers.employees_page, actor=coordinator, **asked)
