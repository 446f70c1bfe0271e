"""What the runtime may do to each table: rows that keep history do not vanish, whatever statement is sent."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import ProgrammingError, connection, connections, transaction
from django.db.models import Model

from tenants import fleet
from tenants.public import CollegeFacts

PASSING = {
    "accounts.HandOver": "a code of 60 seconds",
    "accounts.Session": "signing out ends it",
    "intake.BaseDraft": "a list that was not loaded",
    "mfa.Authenticator": "a lost phone",
    "public_records.OutboxRow": "a due job that another replaces",
    "records.OutboxRow": "a due job that another replaces",
    "selection.Readiness": "a mark taken back; the journal keeps both states",
}
"""All models whose rows the runtime may delete, and why."""
PLACES = {*settings.SHARED_APPS, *settings.TENANT_APPS}
MODELS = {
    model._meta.label: model
    for app in apps.get_app_configs()
    if app.name in PLACES
    for model in app.get_models(include_auto_created=True)
}
KEPT = sorted(MODELS.keys() - PASSING.keys())
GRANTED = """
    SELECT DISTINCT table_name::text FROM information_schema.role_table_grants
    WHERE table_schema IN ('public', %s) AND grantee IN ('nastavnik_shared', %s) AND privilege_type = ANY(%s)
"""


def granted(college: CollegeFacts, *privileges: str) -> set[str]:
    """The tables on which a college's role, or the shared one, holds one of these privileges."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(GRANTED, [college.schema_name, college.schema_name, list(privileges)])
        return {str(table) for (table,) in cursor.fetchall()}


@pytest.mark.parametrize("name", KEPT)
def test_raw_sql_deletes_no_row_that_is_kept(college: CollegeFacts, name: str) -> None:
    model: type[Model] = MODELS[name]

    for statement in (f'DELETE FROM "{model._meta.db_table}"', f'TRUNCATE "{model._meta.db_table}" CASCADE'):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            connection.cursor().execute(statement)


def test_only_what_passes_may_be_deleted(committed: str, zarechny: CollegeFacts) -> None:
    assert granted(zarechny, "DELETE") == {MODELS[name]._meta.db_table for name in PASSING}
    assert granted(zarechny, "TRUNCATE", "REFERENCES", "TRIGGER") == set()


def test_the_runtime_cannot_change_what_new_colleges_are_made_of(college: CollegeFacts) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        connection.cursor().execute("UPDATE tenants_schemablueprint SET ddl = ''")


def test_a_college_that_may_more_is_cut_back_by_the_next_migration(
    committed: str, zarechny: CollegeFacts
) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(f'GRANT DELETE ON "{zarechny.schema_name}".people_consent TO "{zarechny.schema_name}"')
        cursor.execute('GRANT DELETE ON public.pool_offer TO "nastavnik_shared"')
    assert {"people_consent", "pool_offer"} <= granted(zarechny, "DELETE")

    fleet.migrate_shared()
    applied = dict(fleet.migrate_colleges())

    assert applied[zarechny.slug] == 0
    assert granted(zarechny, "DELETE") == {MODELS[name]._meta.db_table for name in PASSING}
