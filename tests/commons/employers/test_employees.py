"""The register of partner employers and their people: who may, what is written, whose is unseen."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from commons.employers.public import (
    PersonHasLeft,
    PersonIsEnteredAlready,
    add_employee,
    all_employees,
    briefs_of,
    change_employee,
    employee_card,
    employees_page,
    employer_by_slug,
    employer_facts,
    employer_id_by_slug,
    mark_left,
    open_employer,
)
from commons.records.models import JournalEntry, OutboxRow
from kernel.policy import Actor
from kernel.refusals import NotVisible, Stale
from kernel.roles import WorkspaceKind
from tenants.public import CollegeFacts
from tests.factories.actors import a_coordinator, a_curator, a_director, an_analyst
from tests.factories.employers import TODAY, an_employee, an_employer, an_uncleared, facts
from tests.factories.refusals import refused_here

pytestmark = pytest.mark.usefixtures("shared")


def the_region(college: CollegeFacts) -> Actor:
    return Actor.system(WorkspaceKind.REGION, college.region_id)


def test_r206_a_partner_stands_in_the_register_under_its_address(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id, slug="stankozavod")

    facts_of_it = employer_by_slug("stankozavod")

    assert facts_of_it is not None
    assert (facts_of_it.id, facts_of_it.region_id) == (employer, zarechny.region_id)
    assert employer_id_by_slug("stankozavod") == employer
    assert employer_id_by_slug("nobody") is None
    assert employer_facts(actor=a_coordinator(employer)).name == "АО «Stankozavod»"


def test_only_the_console_opens_an_employer(zarechny: CollegeFacts) -> None:
    with refused_here(NotVisible):
        open_employer(
            actor=a_curator(zarechny), region_id=zarechny.region_id, slug="x-1", name="X", inn="7700000009"
        )

    assert employer_id_by_slug("x-1") is None


@pytest.mark.parametrize("who", [a_curator, a_director])
def test_no_college_adds_a_person(zarechny: CollegeFacts, who: object) -> None:
    with refused_here(NotVisible):
        add_employee(actor=who(zarechny), facts=facts())  # type: ignore[operator]


def test_no_analyst_sees_people(zarechny: CollegeFacts) -> None:
    with refused_here(NotVisible):
        employees_page(actor=an_analyst(zarechny.region_id))


def test_r206_a_person_is_entered_found_and_journalled(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    person = an_employee(employer)

    page = employees_page(actor=a_coordinator(employer), search="тихон сварщик")

    assert [(row.id, row.name) for row in page.rows] == [(person, "Тихонов Роман Геннадьевич")]
    act = JournalEntry.objects.get(act="employers.add_employee")
    assert act.subjects == [person]
    assert (act.workspace_kind, act.workspace_id) == ("employer", employer)
    assert act.personal_values.values["new"]["family_name"] == "Тихонов"


def test_the_same_person_is_entered_once(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    an_employee(employer)

    with refused_here(PersonIsEnteredAlready):
        an_employee(employer, position="мастер")

    assert len(all_employees(actor=a_coordinator(employer))) == 1


def test_another_employer_s_person_is_absent(zarechny: CollegeFacts) -> None:
    ours = an_employer(zarechny.region_id)
    theirs = an_employer(zarechny.region_id, slug="hleb", inn="7700000002")
    person = an_employee(theirs)
    coordinator = a_coordinator(ours)

    assert employees_page(actor=coordinator).rows == ()
    for act in (
        lambda: employee_card(actor=coordinator, employee_id=person),
        lambda: mark_left(actor=coordinator, employee_id=person),
        lambda: change_employee(actor=coordinator, employee_id=person, version=1, facts=facts()),
    ):
        with refused_here(NotVisible):
            act()
    assert employee_card(actor=a_coordinator(theirs), employee_id=person).version == 1


def test_a_change_is_written_with_the_old_values(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    person = an_employee(employer)
    coordinator = a_coordinator(employer)

    change_employee(actor=coordinator, employee_id=person, version=1, facts=facts(position="мастер участка"))

    card = employee_card(actor=coordinator, employee_id=person)
    assert (card.facts.position, card.version) == ("мастер участка", 2)
    values = JournalEntry.objects.get(act="employers.change_employee").personal_values.values
    assert values["old"]["position"] == "сварщик 6-го разряда"


def test_a_stale_change_is_refused(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    person = an_employee(employer)
    coordinator = a_coordinator(employer)
    change_employee(actor=coordinator, employee_id=person, version=1, facts=facts(phone="+7 900"))

    with refused_here(Stale):
        change_employee(actor=coordinator, employee_id=person, version=1, facts=facts(phone="+7 911"))

    assert employee_card(actor=coordinator, employee_id=person).facts.phone == "+7 900"


def test_who_left_is_gone_from_the_list_and_the_others_are_told(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    person = an_employee(employer)
    coordinator = a_coordinator(employer)

    mark_left(actor=coordinator, employee_id=person)

    assert all_employees(actor=coordinator) == ()
    assert [row.id for row in all_employees(actor=coordinator, filters={"standing": "left"})] == [person]
    assert OutboxRow.objects.filter(name="employers.employee_left").count() == 1
    with refused_here(PersonHasLeft):
        mark_left(actor=coordinator, employee_id=person)


def test_who_left_may_come_back(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    mark_left(actor=a_coordinator(employer), employee_id=an_employee(employer))

    again = an_employee(employer)

    assert [row.id for row in all_employees(actor=a_coordinator(employer))] == [again]


def test_the_pool_names_people_of_its_own_region_only(zarechny: CollegeFacts, ozerny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    person = an_employee(employer)

    ours = briefs_of(actor=the_region(zarechny), employee_ids=[person])

    assert ours[person].name == "Тихонов Роман Геннадьевич"
    assert briefs_of(actor=the_region(ozerny), employee_ids=[person]) == {}
    with refused_here(NotVisible):
        briefs_of(actor=an_analyst(zarechny.region_id), employee_ids=[person])


def test_the_list_sorts_by_the_end_of_the_clearance(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    late = an_employee(employer, family_name="Абрамов")
    soon = an_employee(employer, family_name="Яшин", clearance_valid_until=TODAY + timedelta(days=5))
    never = add_employee(actor=a_coordinator(employer), facts=an_uncleared(family_name="Белов"))

    rows = all_employees(actor=a_coordinator(employer), order="clearance")

    assert [row.id for row in rows] == [never, soon, late]


def test_l3_half_a_clearance_is_refused_by_the_database(zarechny: CollegeFacts) -> None:
    employer = an_employer(zarechny.region_id)
    person = an_employee(employer)

    with (
        pytest.raises(DatabaseError, match="a_clearance_is_whole_or_absent"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE employers_employee SET clearance_number = '' WHERE id = %s", [person])

    assert (
        employee_card(actor=a_coordinator(employer), employee_id=person).facts.clearance_number == "77-0123"
    )
