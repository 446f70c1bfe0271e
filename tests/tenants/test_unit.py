"""The unit of work and the guarded backend: what can be asked where, and what is undone."""

import pytest
from django.db import ProgrammingError, connection
from django.test.utils import CaptureQueriesContext

from apps.records.public import whoami
from kernel.units import current_unit
from tenants import context
from tenants.models import Region
from tenants.public import CollegeFacts, college_facts, college_unit, shared_unit
from tests.factories.actors import the_system


def run(sql: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall()) if cursor.description else []


def test_a_query_outside_a_unit_raises(committed: str) -> None:
    with context.within(context.SHARED), pytest.raises(context.OutsideUnit):
        run("SELECT 1")


def test_a_query_without_a_chosen_place_raises(db: None) -> None:
    with pytest.raises(context.NoContext):
        run("SELECT 1")


def test_each_college_answers_for_itself(db: None, zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    with college_unit(zarechny.id):
        assert whoami() == zarechny.id
        with context.within(severny.scope):
            assert whoami() == severny.id
        assert whoami() == zarechny.id


def test_the_role_of_a_college_cannot_read_another(
    db: None, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    with pytest.raises(ProgrammingError, match="permission denied for schema"), college_unit(zarechny.id):
        run(f'SELECT * FROM "{severny.schema_name}".records_whoami')


def test_the_shared_layer_cannot_read_a_college(db: None, zarechny: CollegeFacts) -> None:
    with pytest.raises(ProgrammingError, match="permission denied for schema"), shared_unit():
        run(f'SELECT * FROM "{zarechny.schema_name}".records_whoami')


def test_a_college_cannot_make_tables(college: CollegeFacts) -> None:
    with pytest.raises(ProgrammingError, match="permission denied for schema"):
        run("CREATE TABLE mine (id int)")


def test_the_journal_can_be_written_and_never_changed(college: CollegeFacts) -> None:
    from apps.records.public import record  # noqa: PLC0415

    record(actor=the_system(college), act="test.act", subjects=[])
    assert run("SELECT act FROM records_journalentry") == [("test.act",)]
    for forbidden in ("UPDATE records_journalentry SET act = 'x'", "DELETE FROM records_journalentry"):
        with pytest.raises(ProgrammingError, match="permission denied for table"):
            run(forbidden)
        unit = current_unit.get()
        assert unit is not None
        unit.restart()


def write_and_raise() -> None:
    with shared_unit():
        Region.objects.create(slug="lost", name="Lost", authority_name="Lost")
        raise RuntimeError


def test_a_unit_that_raises_leaves_nothing(committed: str) -> None:
    with pytest.raises(RuntimeError):
        write_and_raise()
    with shared_unit():
        assert not Region.objects.filter(slug="lost").exists()


def test_a_restarted_unit_keeps_only_what_came_after(committed: str) -> None:
    with shared_unit():
        Region.objects.create(slug="lost", name="Lost", authority_name="Lost")
        unit = current_unit.get()
        assert unit is not None
        unit.restart()
        Region.objects.create(slug="kept", name="Kept", authority_name="Kept")
    with shared_unit():
        assert list(Region.objects.filter(slug__in=["lost", "kept"]).values_list("slug", flat=True)) == [
            "kept"
        ]


def test_a_committed_unit_is_seen_by_the_next(committed: str) -> None:
    with shared_unit():
        Region.objects.create(slug="kept", name="Kept", authority_name="Kept")
    with shared_unit():
        assert Region.objects.filter(slug="kept").exists()


def test_a_unit_reads_a_college_once_and_the_next_unit_anew(committed: str, zarechny: CollegeFacts) -> None:
    for _ in range(2):
        with shared_unit(), CaptureQueriesContext(connection) as asked:
            assert college_facts(zarechny.id) == college_facts(zarechny.id) == zarechny
        assert len([query for query in asked.captured_queries if "tenants_college" in query["sql"]]) == 1
