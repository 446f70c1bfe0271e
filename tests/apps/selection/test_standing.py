"""Clearance and readiness by every door: use-case, the database's own functions, raw SQL."""

from datetime import date, timedelta
from uuid import UUID

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction

from apps.records.models import JournalEntry, OutboxRow
from apps.selection.events import ClearanceLapsed, ClearanceRecorded, ReadinessChanged
from apps.selection.models import Clearance, Readiness
from apps.selection.public import (
    ITEMS,
    mentor_standing,
    record_checklist,
    record_clearance,
    record_readiness,
    revoke_clearance,
    standing_of,
    tell_lapsed,
)
from apps.selection.rules import ClearanceAlreadyLapsed, TrainingNeedsEthics
from kernel.clock import now, today
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_controller, a_curator, a_mentor, the_system
from tests.factories.people import a_master
from tests.factories.refusals import refused
from tests.factories.selection import CHECKED, a_clearance, who_is_cleared, who_is_ready

TODAY = today("Europe/Moscow")


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    return a_curator(college)


def asked(call: str, *values: UUID | date) -> bool:
    """What a function of the database answers."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {call}", values)
        return bool(cursor.fetchone()[0])


def cleared_until(actor: Actor, person_id: UUID) -> date | None:
    return standing_of(actor=actor, person_ids=[person_id])[person_id].cleared_until


def test_only_keepers_record_a_clearance(college: CollegeFacts, curator: Actor) -> None:
    person_id = a_master(curator)

    with refused(college, NotPermitted):
        record_clearance(actor=a_controller(college), person_id=person_id, facts=a_clearance())
    with refused(college, NotVisible):
        record_clearance(actor=a_mentor(college, person_id), person_id=person_id, facts=a_clearance())

    assert not Clearance.objects.exists()


def test_another_college_s_person_is_not_there(
    college: CollegeFacts, severny: CollegeFacts, curator: Actor
) -> None:
    person_id = who_is_cleared(curator, a_master(curator))

    with college_unit(severny.id):
        assert cleared_until(a_curator(severny), person_id) is None
    with refused(severny, NotVisible):
        mentor_standing(actor=a_curator(severny), person_id=person_id)
    with refused(severny, NotVisible):
        record_clearance(actor=a_curator(severny), person_id=person_id, facts=a_clearance())


def test_l3_a_clearance_is_recorded_with_who_checked_and_told(curator: Actor) -> None:
    person_id = who_is_cleared(curator, a_master(curator))

    (row,) = mentor_standing(actor=curator, person_id=person_id).clearances
    assert (row.number, row.checked_by, row.checked_on) == (
        "77/2026-118",
        "Лебедева Ирина Павловна",
        TODAY,
    )
    assert asked("selection_is_cleared(%s, %s)", person_id, TODAY)
    assert not asked("selection_is_cleared(%s, %s)", person_id, CHECKED - timedelta(days=1))
    assert OutboxRow.objects.filter(name=ClearanceRecorded.name).count() == 1
    assert JournalEntry.objects.filter(act="selection.record_clearance", subjects=[person_id]).count() == 1


def test_the_same_document_twice_is_one(curator: Actor) -> None:
    who_is_cleared(curator, who_is_cleared(curator, a_master(curator)))

    assert Clearance.objects.count() == 1
    assert OutboxRow.objects.filter(name=ClearanceRecorded.name).count() == 1


def test_l3_a_lapsed_document_is_refused_and_nothing_changes(college: CollegeFacts, curator: Actor) -> None:
    person_id = a_master(curator)

    with refused(college, ClearanceAlreadyLapsed):
        record_clearance(
            actor=curator, person_id=person_id, facts=a_clearance(valid_until=TODAY - timedelta(days=1))
        )

    assert not Clearance.objects.exists()
    assert not OutboxRow.objects.filter(name=ClearanceRecorded.name).exists()


def test_l3_a_revoked_clearance_is_out_of_force_at_once(college: CollegeFacts, curator: Actor) -> None:
    person_id = who_is_cleared(curator, a_master(curator))
    clearance_id = Clearance.objects.get().id

    revoke_clearance(actor=curator, clearance_id=clearance_id, why="выдана по ошибке")

    assert cleared_until(curator, person_id) is None
    assert not asked("selection_is_cleared(%s, %s)", person_id, TODAY)
    assert OutboxRow.objects.filter(name=ClearanceLapsed.name).count() == 1
    with refused(college, NotVisible):
        revoke_clearance(actor=curator, clearance_id=clearance_id, why="ещё раз")


def test_l3_the_night_tells_once_of_a_clearance_that_has_run_out(
    college: CollegeFacts, curator: Actor
) -> None:
    last_day = TODAY + timedelta(days=10)
    person_id = who_is_cleared(curator, a_master(curator), valid_until=last_day)
    renewed = who_is_cleared(curator, a_master(curator, "Орехова Нина Фёдоровна"), valid_until=last_day)
    who_is_cleared(curator, renewed, number="2", valid_until=last_day + timedelta(days=300))

    assert tell_lapsed(actor=the_system(college)) == 0
    with time_machine.travel(now() + timedelta(days=11)):
        assert tell_lapsed(actor=the_system(college)) == 1
        assert tell_lapsed(actor=the_system(college)) == 0
        assert cleared_until(curator, person_id) is None

    told = OutboxRow.objects.filter(name=ClearanceLapsed.name)
    assert [row.payload for row in told] == [{"person_id": str(person_id)}]


def test_r27_the_checklist_makes_a_mentor_ready(curator: Actor) -> None:
    person_id = a_master(curator)
    for item in ITEMS:
        assert not asked("selection_is_ready(%s)", person_id)
        record_readiness(actor=curator, person_id=person_id, item=item, on=CHECKED)

    assert standing_of(actor=curator, person_ids=[person_id])[person_id].ready
    assert asked("selection_is_ready(%s)", person_id)
    assert OutboxRow.objects.filter(name=ReadinessChanged.name).count() == len(ITEMS)


def test_r27_an_item_taken_back_ends_readiness(curator: Actor) -> None:
    person_id = who_is_ready(curator, a_master(curator))

    record_checklist(actor=curator, person_id=person_id, met={"pedagogical": None})

    assert standing_of(actor=curator, person_ids=[person_id])[person_id].missing == ("pedagogical",)
    assert not asked("selection_is_ready(%s)", person_id)


def test_r123_training_before_ethics_is_refused_and_nothing_changes(
    college: CollegeFacts, curator: Actor
) -> None:
    person_id = a_master(curator)

    with refused(college, TrainingNeedsEthics):
        record_readiness(actor=curator, person_id=person_id, item="training", on=CHECKED)

    assert not Readiness.objects.exists()
    assert not JournalEntry.objects.filter(act="selection.record_readiness").exists()


ITEM = "INSERT INTO selection_readiness (id, person_id, item, met_on) VALUES (%s, %s, 'charm', now())"
DOCUMENT = (
    "INSERT INTO selection_clearance"
    " (id, person_id, kind, number, issued_on, valid_until, checked_by, checked_on)"
    " VALUES (%s, %s, {facts}, 'Ким', now())"
)


@pytest.mark.parametrize(
    "sql",
    [
        ITEM,
        DOCUMENT.format(facts="'criminal_record', '', now(), now()"),
        DOCUMENT.format(facts="'friendship', '1', now(), now()"),
        DOCUMENT.format(facts="'commission', '1', now(), '2020-01-01'"),
    ],
)
def test_l3_r27_raw_sql_cannot_record_what_proves_nothing(curator: Actor, sql: str) -> None:
    person_id = a_master(curator)

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, [new_id(), person_id])

    assert not Clearance.objects.exists()
    assert not Readiness.objects.exists()


def test_an_empty_search_path_changes_no_answer(college: CollegeFacts, curator: Actor) -> None:
    person_id = who_is_ready(curator, who_is_cleared(curator, a_master(curator)))
    schema = college.schema_name

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL search_path = ''")
        cursor.execute(f'SELECT "{schema}".selection_is_ready(%s)', [person_id])
        ready = cursor.fetchone()[0]
        cursor.execute(f'SELECT "{schema}".selection_is_cleared(%s, %s)', [person_id, TODAY])
        cleared = cursor.fetchone()[0]
        cursor.execute(f'SET LOCAL search_path = "{schema}", public')

    assert (ready, cleared) == (True, True)
