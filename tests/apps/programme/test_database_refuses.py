"""The hard rules as raw SQL of the runtime role meets them."""

from uuid import UUID

import pytest
from django.db import IntegrityError, ProgrammingError, connection

from apps.programme import public as programme
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, a_director
from tests.factories.programme import (
    a_programme_with_its_curator,
    a_recorded_programme,
    an_approved_programme,
    an_open_cycle,
)

INSERT_CYCLE = """INSERT INTO programme_cycle (id, programme_id, name, begins_on, ends_on, state, version)
VALUES (%s, %s, 'raw', %s, %s, 'open', 1)"""
INSERT_PASSAGE = """INSERT INTO programme_stagepassage (id, cycle_id, stage, passed_on, debt)
VALUES (%s, %s, %s, '2026-09-10', '')"""


def run(sql: str, *values: UUID | str | int) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall()) if cursor.description else []


def insert_cycle(programme_id: UUID, begins: str = "2026-09-01", ends: str = "2027-06-30") -> None:
    run(INSERT_CYCLE, new_id(), programme_id, begins, ends)


def test_r2_raw_sql_opens_no_cycle_of_an_unapproved_programme(college: CollegeFacts) -> None:
    programme_id = a_recorded_programme(college)

    with pytest.raises(IntegrityError, match="not approved"):
        insert_cycle(programme_id)


def test_r22_raw_sql_opens_no_cycle_without_a_curator(college: CollegeFacts) -> None:
    programme_id = an_approved_programme(college)

    with pytest.raises(IntegrityError, match="no curator is appointed"):
        insert_cycle(programme_id)


def test_r3_raw_sql_opens_no_cycle_outside_the_term(college: CollegeFacts) -> None:
    programme_id = a_programme_with_its_curator(college)

    with pytest.raises(IntegrityError, match="outside its term"):
        insert_cycle(programme_id, "2031-09-01", "2032-06-30")


def test_r2_r22_raw_sql_opens_a_lawful_cycle_and_no_second_one(college: CollegeFacts) -> None:
    programme_id = a_programme_with_its_curator(college)

    insert_cycle(programme_id)

    with pytest.raises(IntegrityError, match="one_cycle_is_open_at_a_time"):
        insert_cycle(programme_id)


def test_r2_raw_sql_does_not_change_what_was_approved(college: CollegeFacts) -> None:
    programme_id = an_approved_programme(college)

    with pytest.raises(IntegrityError, match="stays as it was approved"):
        run("UPDATE programme_programme SET name = 'another' WHERE id = %s", programme_id)


def test_r2_raw_sql_approves_nothing_before_the_council(college: CollegeFacts) -> None:
    programme_id = programme.record_programme(
        actor=a_director(college), fields=programme.PassportFields(name="x", begins_year=2025, ends_year=2029)
    )

    with pytest.raises(IntegrityError, match="the_council_considers_before_approval"):
        run("UPDATE programme_programme SET approved_on = '2025-09-22' WHERE id = %s", programme_id)


@pytest.mark.parametrize("table", ["curatororder", "parameter", "stagepassage"])
def test_what_was_decided_is_only_added_to(college: CollegeFacts, table: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        run(f"DELETE FROM programme_{table}")


def test_r82_raw_sql_cannot_skip_a_stage(college: CollegeFacts) -> None:
    cycle_id = an_open_cycle(college)

    with pytest.raises(IntegrityError, match="the stage before is not passed"):
        run(INSERT_PASSAGE, new_id(), cycle_id, 2)


def test_r82_raw_sql_passes_stages_in_their_order(college: CollegeFacts) -> None:
    cycle_id = an_open_cycle(college)

    for stage in range(1, 8):
        run(INSERT_PASSAGE, new_id(), cycle_id, stage)

    assert run("SELECT count(*) FROM programme_stagepassage") == [(7,)]
    with pytest.raises(IntegrityError, match="there_are_seven_stages"):
        run(INSERT_PASSAGE, new_id(), cycle_id, 8)


def test_the_database_answers_whether_a_cycle_is_open(college: CollegeFacts) -> None:
    cycle_id = an_open_cycle(college)
    asked = "SELECT programme_cycle_is_open(%s)"

    assert run(asked, cycle_id) == [(True,)]
    programme.close_cycle(actor=a_curator(college), cycle_id=cycle_id)
    assert run(asked, cycle_id) == [(False,)]
    assert run(asked, new_id()) == [(False,)]
