"""The blueprint of a college's schema: the SQL of all college migrations, recorded once and replayed whole.

The recording runs as owner on a schema that is rolled back; functions take their search path from the
transaction (`SET search_path FROM CURRENT`), so the same text serves every schema.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from inspect import getsourcefile
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from tenants import context
from tenants.models import SchemaBlueprint
from tenants.names import new_schema_name

OWNER = "owner"
SILENT = ("SELECT", "SET ", "SHOW", "BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK")


class NoBlueprint(RuntimeError):
    """The college migrations of this code were never recorded; `migrate_all` does it."""


def college_targets(loader: MigrationLoader) -> list[tuple[str, str]]:
    """The last migration of every college app."""
    labels = {app.label for app in apps.get_app_configs() if app.name in settings.TENANT_APPS}
    return [node for node in loader.graph.leaf_nodes() if node[0] in labels]


def current_head() -> str:
    """A digest of the college migrations that this code holds, in their order."""
    loader = MigrationLoader(None)
    digest = hashlib.sha256()
    for target in college_targets(loader):
        for app, name in loader.graph.forwards_plan(target):
            source = getsourcefile(type(loader.graph.nodes[app, name])) or ""
            digest.update(f"{app}.{name}".encode() + Path(source).read_bytes())
    return digest.hexdigest()


def recorded_ddl() -> str:
    """The SQL that makes a schema as this code knows it. Raises NoBlueprint."""
    found = SchemaBlueprint.objects.filter(head=current_head()).values_list("ddl", flat=True).first()
    if found is None:
        raise NoBlueprint("run manage.py migrate_all")
    return found


def record_blueprint() -> bool:
    """Record the college migrations when they have changed; whether they had. Runs as owner."""
    head = current_head()
    with context.through(OWNER):
        if SchemaBlueprint.objects.filter(head=head).exists():
            return False
        SchemaBlueprint.objects.create(head=head, ddl=_ddl_of_a_trial())
        return True


def _ddl_of_a_trial() -> str:
    statements: list[str] = []
    with transaction.atomic(using=OWNER, durable=True):
        _migrate_a_trial(statements)
        transaction.set_rollback(True, using=OWNER)
    return ";\n".join(statements)


def _migrate_a_trial(statements: list[str]) -> None:
    schema = new_schema_name()
    owner: Any = connections[OWNER]
    with owner.cursor() as cursor:
        cursor.execute(f'CREATE SCHEMA "{schema}"')
    with in_schema(schema), owner.execute_wrapper(_Recorder(statements)):
        executor = MigrationExecutor(owner)
        executor.migrate(college_targets(executor.loader))


@contextmanager
def in_schema(schema: str) -> Iterator[None]:
    """Let the owner's connection, which only migrations use, work in `schema` for the block."""
    owner: Any = connections[OWNER]
    owner.set_schema(schema)
    try:
        yield
    finally:
        owner.set_schema_to_public()


class _Recorder:
    """Writes down every statement that changes something, with its values filled in."""

    def __init__(self, statements: list[str]) -> None:
        self.statements = statements

    def __call__(
        self,
        execute: Any,
        sql: Any,
        params: Any,
        many: bool,  # noqa: FBT001 - Django passes it by position
        about: dict[str, Any],
    ) -> Any:
        cursor = about["cursor"].cursor
        for values in params if many else [params]:
            text = cursor.mogrify(sql, values) if values else str(sql)
            if not text.lstrip().upper().startswith(SILENT):
                self.statements.append(text.strip().rstrip(";"))
        return execute(sql, params, many, about)
