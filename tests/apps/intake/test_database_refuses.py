"""The hard rules of the bases as raw SQL of the runtime role meets them."""

from uuid import UUID

import pytest
from django.db import IntegrityError, connection

from apps.intake import public as intake
from apps.people.public import Kind
from apps.programme import public as programme
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.intake import a_mentee_entry, a_mentor_entry
from tests.factories.people import a_grown_student, a_master, a_person
from tests.factories.programme import an_open_cycle

INSERT = """INSERT INTO intake_menteeentry
(id, person_id, cycle_id, form, role_model, requests, tier, interests, free_hours, note, state, entered_at,
version) VALUES (%s, %s, %s, 'employer_student', '', '{welding}', 1, '{}', '{}', '', 'waiting', now(), 1)"""


def run(sql: str, *values: UUID) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall()) if cursor.description else []


def test_r29_raw_sql_makes_no_parent_a_mentee(college: CollegeFacts) -> None:
    cycle = an_open_cycle(college)
    parent = a_person(a_curator(college), "Зуев Павел Ильич", Kind.PARENT)

    with pytest.raises(IntegrityError, match="a student or of the staff"):
        run(INSERT, new_id(), parent, cycle)


def test_r29_raw_sql_makes_a_student_a_mentee_once(college: CollegeFacts) -> None:
    cycle = an_open_cycle(college)
    student = a_grown_student(a_curator(college))

    run(INSERT, new_id(), student, cycle)

    with pytest.raises(IntegrityError, match="one_entry_per_mentee_and_form_in_a_cycle"):
        run(INSERT, new_id(), student, cycle)


def test_raw_sql_enters_nobody_into_a_closed_cycle(college: CollegeFacts) -> None:
    cycle = an_open_cycle(college)
    student = a_grown_student(a_curator(college))
    programme.close_cycle(actor=a_curator(college), cycle_id=cycle)

    with pytest.raises(IntegrityError, match="the cycle is closed"):
        run(INSERT, new_id(), student, cycle)


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ("free_hours = '{168}'", "a_mentee_s_hours_are_of_the_week"),
        ("tier = 4", "a_mentee_stands_in_one_of_three_tiers"),
    ],
)
def test_raw_sql_writes_no_impossible_mentee(college: CollegeFacts, change: str, constraint: str) -> None:
    an_open_cycle(college)
    entry = a_mentee_entry(a_curator(college), a_grown_student(a_curator(college)))

    with pytest.raises(IntegrityError, match=constraint):
        run(f"UPDATE intake_menteeentry SET {change} WHERE id = %s", entry)


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ("places = 0", "a_mentor_has_room_for_at_least_one"),
        ("base = 'friends'", "a_mentor_stands_in_one_of_five_bases"),
        ("forms = '{}'", "a_mentor_takes_part_in_some_form"),
        ("prefers_age_from = 19, prefers_age_to = 15", "preferred_ages_are_not_turned_round"),
        ("prefers_age_from = 19", "preferred_ages_are_not_turned_round"),
    ],
)
def test_r28_raw_sql_writes_no_impossible_mentor(college: CollegeFacts, change: str, constraint: str) -> None:
    an_open_cycle(college)
    entry = a_mentor_entry(a_curator(college), a_master(a_curator(college)))

    with pytest.raises(IntegrityError, match=constraint):
        run(f"UPDATE intake_mentorentry SET {change} WHERE id = %s", entry)


def test_the_database_tells_a_mentor_s_places(college: CollegeFacts) -> None:
    an_open_cycle(college)
    curator = a_curator(college)
    entry = a_mentor_entry(curator, a_master(curator), places=3)
    asked = "SELECT intake_places(%s)"

    assert run(asked, entry) == [(3,)]
    intake.pause_mentor(actor=curator, entry_id=entry)
    assert run(asked, entry) == [(0,)]
    assert run(asked, new_id()) == [(0,)]
