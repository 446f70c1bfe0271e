"""People by hand: refused by role, allowed, journalled, absent elsewhere."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from apps.people.events import PersonAdded, PersonChanged
from apps.people.models import Person
from apps.people.public import (
    Kind,
    PartnerEmployee,
    PersonRow,
    add_person,
    change_person,
    emails_of,
    enter_partner_employee,
    facts_of,
    find_people,
    headcount,
    keep_representative,
    link_account,
    names_of,
    people_page,
    person_card,
)
from apps.people.rules.cards import NumberIsTaken, StudentNeedsBirthDate
from apps.records.models import JournalEntry, OutboxRow
from kernel.ids import new_id
from kernel.pages import Page
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible, Refusal, Stale
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import (
    a_controller,
    a_curator,
    a_director,
    a_mentor,
    a_psychologist,
    a_teacher,
    the_system,
)
from tests.factories.people import (
    a_grown_student,
    a_master,
    a_minor_student,
    details,
    who_consented,
)
from tests.factories.refusals import refused

KIM = details(
    "Ким Елена Андреевна", Kind.STUDENT, birth_date=date(2006, 5, 4), group="ТМ-31", email="kim@x.example"
)


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    return a_curator(college)


def test_the_next_page_comes_also_when_the_last_person_shown_has_left_the_list(curator: Actor) -> None:
    names = [f"Ким{one}{two} Елена" for one in "абвгде" for two in "абвгдежзик"]
    for name in names:
        add_person(actor=curator, details=details(name, Kind.STAFF))

    def page(cursor: str) -> Page[PersonRow]:
        staff = {"kind": "staff"}
        return people_page(actor=curator, search="", filters=staff, order="name", cursor=cursor)

    first = page("")
    Person.objects.filter(id=first.rows[-1].id).update(kind="parent")

    assert [row.name for row in page(first.next_cursor).rows] == names[50:]


def nothing_stands() -> bool:
    return not (Person.objects.exists() or JournalEntry.objects.exists() or OutboxRow.objects.exists())


@pytest.mark.parametrize(
    ("role", "refusal"),
    [
        (a_teacher, NotPermitted),
        (a_controller, NotPermitted),
        (a_psychologist, NotPermitted),
        (lambda college: a_mentor(college, new_id()), NotVisible),
    ],
)
def test_only_curator_and_director_add_people(
    college: CollegeFacts, role: Any, refusal: type[Refusal]
) -> None:
    with refused(college, refusal):
        add_person(actor=role(college), details=KIM)

    assert nothing_stands()


@pytest.mark.parametrize("role", [a_curator, a_director])
def test_a_person_is_added_journalled_and_told(college: CollegeFacts, role: Any) -> None:
    actor = role(college)

    person_id = add_person(actor=actor, details=KIM)

    card = person_card(actor=actor, person_id=person_id)
    assert (card.name, card.details, card.version) == ("Ким Елена Андреевна", KIM, 1)
    entry = JournalEntry.objects.get(act="people.add_person")
    assert (entry.subjects, entry.membership_id) == ([person_id], actor.membership_id)
    assert entry.personal_values.values["after"]["email"] == "kim@x.example"
    assert OutboxRow.objects.get().name == PersonAdded.name


def test_another_college_does_not_know_the_person(
    curator: Actor, college: CollegeFacts, severny: CollegeFacts
) -> None:
    person_id = add_person(actor=curator, details=KIM)

    with refused(severny, NotVisible):
        person_card(actor=a_curator(severny), person_id=person_id)
    with college_unit(severny.id):
        assert names_of(actor=a_curator(severny), person_ids=[person_id]) == {}
        assert facts_of(actor=the_system(severny), person_ids=[person_id]) == {}


def test_a_student_without_a_date_of_birth_is_refused(college: CollegeFacts, curator: Actor) -> None:
    with refused(college, StudentNeedsBirthDate):
        add_person(actor=curator, details=details("Ким Елена", Kind.STUDENT))

    assert nothing_stands()


def test_a_number_belongs_to_one_person(college: CollegeFacts, curator: Actor) -> None:
    a_grown_student(curator, external_key="С-1")

    with refused(college, NumberIsTaken):
        a_grown_student(curator, "Зуев Павел Игоревич", external_key="С-1")


def test_a_change_is_written_with_old_and_new(curator: Actor) -> None:
    person_id = add_person(actor=curator, details=KIM)
    moved = details(
        "Ким Елена Андреевна", Kind.STUDENT, birth_date=date(2006, 5, 4), group="ТМ-41", email="kim@x.example"
    )

    change_person(actor=curator, person_id=person_id, details=moved, version=1)

    card = person_card(actor=curator, person_id=person_id)
    assert (card.details.group, card.version) == ("ТМ-41", 2)
    entry = JournalEntry.objects.get(act="people.change_person")
    assert entry.personal_values.values == {"before": {"group": "ТМ-31"}, "after": {"group": "ТМ-41"}}
    assert OutboxRow.objects.filter(name=PersonChanged.name).count() == 1


def test_a_change_that_changes_nothing_leaves_no_trace(curator: Actor) -> None:
    person_id = add_person(actor=curator, details=KIM)

    change_person(actor=curator, person_id=person_id, details=KIM, version=1)

    assert not JournalEntry.objects.filter(act="people.change_person").exists()


def test_a_stale_page_changes_nothing(college: CollegeFacts, curator: Actor) -> None:
    person_id = add_person(actor=curator, details=KIM)
    keep_representative(
        actor=curator, person_id=person_id, full_name="Ким Анна", phone="", email="", version=1
    )

    with refused(college, Stale):
        change_person(actor=curator, person_id=person_id, details=details("Ким Ева", Kind.ALUMNUS), version=1)

    assert person_card(actor=curator, person_id=person_id).details == KIM


def test_a_representative_of_the_same_name_is_the_same(curator: Actor) -> None:
    person_id = a_minor_student(curator)
    for version, phone in ((1, ""), (2, "+7 912 000-00-00")):
        keep_representative(
            actor=curator,
            person_id=person_id,
            full_name="Абрамова Ольга",
            phone=phone,
            email="",
            version=version,
        )

    (row,) = person_card(actor=curator, person_id=person_id).representatives
    assert (row.full_name, row.phone) == ("Абрамова Ольга", "+7 912 000-00-00")


def test_a_partner_s_employee_is_entered_once(college: CollegeFacts) -> None:
    facts = PartnerEmployee(
        "Зимин", "Олег", "", date(1975, 1, 1), "сварщик", "", 20, "z@x.example", "", new_id(), new_id()
    )

    first, second = (enter_partner_employee(actor=the_system(college), facts=facts) for _ in range(2))

    assert first == second
    told = facts_of(actor=the_system(college), person_ids=[first])[first]
    assert (told.name, told.kind, told.experience_years) == ("Зимин Олег", Kind.PARTNER_EMPLOYEE, 20)
    assert OutboxRow.objects.count() == 1


def test_an_account_is_one_person_s(college: CollegeFacts, curator: Actor) -> None:
    one, other, account = a_grown_student(curator), a_master(curator), new_id()

    for person_id in (one, other, other):
        link_account(actor=the_system(college), person_id=person_id, account_id=account)

    told = facts_of(actor=curator, person_ids=[one, other])
    assert (told[one].account_id, told[other].account_id) == (None, account)


def test_r80_before_consent_a_person_stands_in_the_curator_s_sight_only(
    college: CollegeFacts, curator: Actor
) -> None:
    waiting, agreed = a_minor_student(curator), who_consented(curator, a_minor_student(curator, "Юдина Ева"))

    for role in (a_controller, a_psychologist):
        with refused(college, NotVisible):
            person_card(actor=role(college), person_id=waiting)
        assert person_card(actor=role(college), person_id=agreed).id == agreed
        found = find_people(actor=role(college), search="", kinds=[Kind.STUDENT])
        assert [row.id for row in found] == [agreed]


def test_the_controller_sees_papers_but_no_contacts(college: CollegeFacts, curator: Actor) -> None:
    person_id = who_consented(
        curator, a_minor_student(curator, email="a@x.example", phone="+7 912 000-00-00")
    )
    keep_representative(
        actor=curator, person_id=person_id, full_name="Абрамова Ольга", phone="1", email="", version=1
    )

    seen = person_card(actor=a_controller(college), person_id=person_id)
    psychologist = person_card(actor=a_psychologist(college), person_id=person_id)

    assert (seen.details.email, seen.details.phone, seen.representatives) == ("", "", ())
    assert len(seen.consents) == 4
    assert psychologist.details.email == "a@x.example"


def test_a_teacher_opens_no_card(college: CollegeFacts, curator: Actor) -> None:
    person_id = who_consented(curator, a_minor_student(curator))

    with refused(college, NotPermitted):
        person_card(actor=a_teacher(college), person_id=person_id)


def test_reading_minors_is_one_journal_row_a_request(college: CollegeFacts, curator: Actor) -> None:
    minors = {a_minor_student(curator), a_minor_student(curator, "Юдина Ева")}
    a_master(curator)

    find_people(actor=curator, search="", kinds=list(Kind))

    entry = JournalEntry.objects.get(act="people.find_people")
    assert set(entry.subjects) == minors


def test_reading_grown_ups_is_not_journalled(curator: Actor) -> None:
    person_id = a_master(curator)

    person_card(actor=curator, person_id=person_id)

    assert not JournalEntry.objects.filter(act="people.read_card").exists()


def test_students_and_teaching_staff_are_counted(college: CollegeFacts, curator: Actor) -> None:
    a_minor_student(curator)
    people = [
        a_master(curator),
        a_master(curator, "Юдин Олег", position="бухгалтер"),
        a_master(curator, "Ершов Пётр", position="", subject="физика"),
    ]

    counted = headcount(actor=the_system(college))
    told = facts_of(actor=the_system(college), person_ids=people)

    assert (counted.students, counted.teaching_staff) == (1, 2)
    assert [told[person_id].teaches for person_id in people] == [True, False, True]


def test_only_the_system_asks_for_addresses(college: CollegeFacts, curator: Actor) -> None:
    person_id: UUID = a_grown_student(curator, email="kim@x.example")

    with refused(college, NotVisible):
        emails_of(actor=curator, person_ids=[person_id])
    assert emails_of(actor=the_system(college), person_ids=[person_id]) == {person_id: "kim@x.example"}
