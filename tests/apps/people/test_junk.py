"""Junk by any door of people is refused by name, never by the database."""

from datetime import date

from apps.people import public as people
from apps.people.public import ConsentKind, Kind, PartnerEmployee, Signer
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, the_system
from tests.factories.junk import what_breaks
from tests.factories.people import a_grown_student, details

CARD = details(
    "Ким Елена Андреевна",
    Kind.STUDENT,
    birth_date=date(2006, 5, 4),
    sex="f",
    external_key="77",
    group="ТМ-31",
    course=3,
    specialty="сварка",
    position="староста",
    department="сварочное",
    subject="физика",
    experience_years=1,
    email="kim@example.ru",
    phone="+79000000000",
)


def test_a_card_of_junk_is_refused_by_name(college: CollegeFacts) -> None:
    curator = a_curator(college)
    person = a_grown_student(curator)

    assert not what_breaks(people.add_person, actor=curator, details=CARD)
    assert not what_breaks(people.change_person, actor=curator, person_id=person, details=CARD, version=1)


def test_a_representative_of_junk_is_refused_by_name(college: CollegeFacts) -> None:
    curator = a_curator(college)
    facts = {"full_name": "Ким Анна", "phone": "+79000000001", "email": "a@example.ru", "version": 1}

    assert not what_breaks(
        people.keep_representative, actor=curator, person_id=a_grown_student(curator), **facts
    )


def test_papers_of_junk_are_refused_by_name(college: CollegeFacts) -> None:
    curator = a_curator(college)
    person = a_grown_student(curator)
    days = {"signed_on": date(2026, 9, 1), "valid_until": date(2027, 9, 1)}

    assert not what_breaks(
        people.record_consent,
        actor=curator,
        person_id=person,
        kind=ConsentKind.PARTICIPATION,
        signer=Signer.SELF,
        **days,
    )
    assert not what_breaks(
        people.record_papers,
        actor=curator,
        person_ids=(person,),
        kinds=tuple(ConsentKind),
        signers=tuple(Signer),
        **days,
    )
    assert not what_breaks(
        people.withdraw_consent,
        actor=curator,
        person_id=person,
        kind=ConsentKind.PARTICIPATION,
        signer=Signer.SELF,
    )


def test_a_partner_s_person_of_junk_is_refused_by_name(college: CollegeFacts) -> None:
    facts = PartnerEmployee(
        family_name="Тихонов",
        given_name="Роман",
        patronymic="Геннадьевич",
        birth_date=date(1985, 4, 12),
        position="сварщик",
        specialty="сварка",
        experience_years=18,
        email="t@example.ru",
        phone="+79000000002",
        employer_id=new_id(),
        employee_id=new_id(),
    )

    assert not what_breaks(people.enter_partner_employee, actor=the_system(college), facts=facts)


def test_lists_are_asked_with_junk(college: CollegeFacts) -> None:
    curator = a_curator(college)
    a_grown_student(curator)
    asked = {"search": "ким", "filters": {"kind": "student", "group": "ТМ-31"}, "order": "name"}

    assert not what_breaks(people.people_page, actor=curator, cursor="x", **asked)
    assert not what_breaks(people.people_sheet, actor=curator, **asked)
    assert not what_breaks(people.find_people, actor=curator, search="ким", kinds=(Kind.STUDENT,))
