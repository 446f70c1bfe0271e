"""Junk by any door of the programme is refused by name, never by the database."""

from datetime import date

from apps.programme import public as programme
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, a_director
from tests.factories.junk import what_breaks
from tests.factories.people import a_master
from tests.factories.programme import (
    COUNCIL_ON,
    a_programme_with_its_curator,
    a_recorded_programme,
    an_approved_programme,
    an_open_cycle,
)

PASSPORT = programme.PassportFields(
    name="Programme", begins_year=2025, ends_year=2029, council_protocol="1", council_on=COUNCIL_ON
)


def test_a_passport_of_junk_is_refused_by_name(college: CollegeFacts) -> None:
    curator = a_curator(college)
    known = a_recorded_programme(college)

    assert not what_breaks(programme.record_programme, actor=curator, fields=PASSPORT)
    assert not what_breaks(
        programme.change_programme, actor=curator, programme_id=known, version=1, fields=PASSPORT
    )
    assert not what_breaks(
        programme.approve_programme,
        actor=a_director(college),
        programme_id=known,
        approved_on=date(2025, 9, 22),
    )


def test_an_order_of_junk_is_refused_by_name(college: CollegeFacts) -> None:
    assert not what_breaks(
        programme.appoint_curator,
        actor=a_director(college),
        programme_id=an_approved_programme(college),
        number="118",
        dated=date(2025, 9, 25),
        curator_name="Лебедева Ирина Петровна",
        curator_person_id=a_master(a_curator(college)),
    )


def test_a_cycle_of_junk_is_refused_by_name(college: CollegeFacts) -> None:
    curator = a_curator(college)
    days = {"begins_on": date(2026, 9, 1), "ends_on": date(2027, 6, 30)}
    approved = a_programme_with_its_curator(college)

    assert not what_breaks(programme.open_cycle, actor=curator, programme_id=approved, name="26/27", **days)


def test_choices_and_stages_of_junk_are_refused_by_name(college: CollegeFacts) -> None:
    curator, director = a_curator(college), a_director(college)
    cycle = an_open_cycle(college)
    gap = {"key": "cadence.max_gap", "value": 21, "reason": "заочная форма", "form": "teacher_student"}
    talk = {"key": "speed_meeting.minutes", "value": (5, 15), "reason": "группы больше"}

    assert not what_breaks(programme.override_parameter, actor=curator, **gap)
    assert not what_breaks(programme.override_parameter, actor=curator, **talk)
    assert not what_breaks(
        programme.switch_form, actor=curator, code="student_pupil", is_on=True, reason="есть школа"
    )
    assert not what_breaks(programme.pass_stage_with_debt, actor=director, stage=1, debt="позже")
    assert not what_breaks(programme.close_cycle, actor=curator, cycle_id=cycle)
