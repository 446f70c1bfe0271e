"""Junk by any door of the pool is refused by name, never by the database."""

from datetime import timedelta

import pytest

from commons.pool import public as pool
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.actors import a_coordinator, a_curator
from tests.factories.employers import TODAY, an_employee, an_employer
from tests.factories.junk import what_breaks
from tests.factories.pool import a_call, an_offer

pytestmark = pytest.mark.usefixtures("shared")


def test_a_call_of_junk_is_refused_by_name(zarechny: CollegeFacts) -> None:
    assert not what_breaks(
        pool.open_call,
        actor=a_curator(zarechny),
        mentee_entry_id=new_id(),
        form="employer_student",
        requests=("welding",),
        specialty="Сварочное производство",
        course=2,
        is_minor=True,
        note="к конкурсу",
    )


def test_an_offer_of_junk_is_refused_by_name(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    coordinator = a_coordinator(employer)
    until = TODAY + timedelta(days=90)
    known = an_offer(employer, employee_id=an_employee(employer, given_name="Пётр"))

    assert not what_breaks(
        pool.offer_person,
        actor=coordinator,
        employee_id=an_employee(employer),
        quota=1,
        until=until,
        from_on=TODAY,
        forms=("employer_student",),
    )
    assert not what_breaks(
        pool.change_offer, actor=coordinator, offer_id=known, version=1, quota=2, until=until
    )
    assert not what_breaks(pool.answer_call, actor=coordinator, call_id=a_call(zarechny), offer_id=known)


def test_open_calls_are_asked_with_junk(zarechny: CollegeFacts) -> None:
    coordinator = a_coordinator(an_employer(zarechny.region_id))
    a_call(zarechny)
    filters = {"form": "employer_student", "request": "welding", "municipality": "x"}
    asked = {"search": "свар", "filters": filters, "order": "waiting", "cursor": "1"}

    assert not what_breaks(pool.first_screen, actor=coordinator, **asked)
