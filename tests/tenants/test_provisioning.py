"""A new college equals a migrated one, and its role may what the models say."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor

from apps.records.public import whoami
from tenants import blueprint, grants
from tenants.names import new_schema_name
from tenants.public import CollegeFacts, NewCollege, add_college, college_unit, provisioning_unit

FINGERPRINT = """
SELECT 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::text,
       coalesce(pg_get_expr(d.adbin, d.adrelid), '')
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
 WHERE c.relnamespace = %(schema)s::regnamespace AND c.relkind IN ('r', 'i', 'S')
UNION ALL
SELECT 'constraint', c.conrelid::regclass::text, c.conname, pg_get_constraintdef(c.oid), '', ''
  FROM pg_constraint c WHERE c.connamespace = %(schema)s::regnamespace
UNION ALL
SELECT 'index', tablename, indexname, indexdef, '', '' FROM pg_indexes WHERE schemaname = %(schema)s
UNION ALL
SELECT 'function', p.proname, pg_get_functiondef(p.oid), '', '', ''
  FROM pg_proc p WHERE p.pronamespace = %(schema)s::regnamespace
UNION ALL
SELECT 'trigger', t.tgrelid::regclass::text, t.tgname, pg_get_triggerdef(t.oid), '', ''
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
 WHERE c.relnamespace = %(schema)s::regnamespace AND NOT t.tgisinternal
UNION ALL
SELECT 'grant', table_name, privilege_type, grantee, '', '' FROM information_schema.role_table_grants
 WHERE table_schema = %(schema)s AND grantee = %(schema)s
"""


def open_another(slug: str, near: CollegeFacts) -> CollegeFacts:
    with provisioning_unit():
        return add_college(
            NewCollege(
                slug=slug,
                name=slug,
                short_name=slug,
                city=slug,
                municipality_id=near.municipality_id,
                time_zone="Europe/Moscow",
            )
        )


def fingerprint(schema: str) -> list[tuple[str, ...]]:
    """Everything the catalogue knows of a schema, its own name taken out."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(FINGERPRINT, {"schema": schema})
        return sorted(tuple(str(part).replace(schema, "S") for part in row) for row in cursor.fetchall())


def migrated_schema() -> str:
    """A schema made by running every migration, as plain django-tenants would."""
    schema = new_schema_name()
    owner: Any = connections["owner"]
    with owner.cursor() as cursor:
        cursor.execute(f'CREATE SCHEMA "{schema}"')
    with blueprint.in_schema(schema), transaction.atomic(using="owner"):
        executor = MigrationExecutor(owner)
        executor.migrate(blueprint.college_targets(executor.loader))
    return schema


def without_grants(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [row for row in rows if row[0] != "grant"]


def test_a_replayed_schema_equals_a_migrated_one(committed: str, zarechny: CollegeFacts) -> None:
    opened = open_another("novy", zarechny)

    assert without_grants(fingerprint(opened.schema_name)) == fingerprint(migrated_schema())
    assert len(fingerprint(opened.schema_name)) > 40


def test_an_opened_college_knows_itself_and_answers(committed: str, zarechny: CollegeFacts) -> None:
    opened = open_another("novy", zarechny)

    with college_unit(opened.id):
        assert whoami() == opened.id


def test_grants_are_those_that_the_models_declare(committed: str, zarechny: CollegeFacts) -> None:
    granted = {row[1:3] for row in fingerprint(zarechny.schema_name) if row[0] == "grant"}

    assert ("records_journalentry", "INSERT") in granted
    assert ("records_journalentry", "DELETE") not in granted
    assert ("records_whoami", "INSERT") not in granted
    assert not [table for table, _ in granted if table == "django_migrations"]
    assert len(list(grants.college_grants("c"))) > len({table for table, _ in granted})


def test_a_taken_name_opens_nothing(committed: str, zarechny: CollegeFacts) -> None:
    before = schemas()
    with pytest.raises(ValidationError, match="slug"):
        open_another(zarechny.slug, zarechny)
    assert schemas() == before


def schemas() -> set[str]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(r"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'c\_%'")
        return {str(name) for (name,) in cursor.fetchall()}
