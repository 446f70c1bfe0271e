"""Migrations: the shared layer first, then the blueprint, then every college in a transaction of its own."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.sql import emit_post_migrate_signal
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor

from tenants import context
from tenants.blueprint import OWNER, college_targets, in_schema, record_blueprint
from tenants.grants import college_grants, public_grants
from tenants.models import College

TURN = 7_286_012
"""The advisory lock behind which two migrations of one database wait for each other."""


@contextmanager
def taking_turns() -> Iterator[None]:
    """One migration of a database at a time."""
    with connections[OWNER].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [TURN])
    try:
        yield
    finally:
        with connections[OWNER].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [TURN])


def migrate_shared() -> int:
    """Bring the public schema up to date; how many migrations were applied."""
    owner = connections[OWNER]
    labels = {app.label for app in apps.get_app_configs() if app.name in settings.SHARED_APPS}
    with context.through(OWNER):
        executor = MigrationExecutor(owner)
        targets = [node for node in executor.loader.graph.leaf_nodes() if node[0] in labels]
        plan = executor.migration_plan(targets)
        executor.migrate(targets, plan)
        emit_post_migrate_signal(verbosity=0, interactive=False, db=OWNER)
        _run(public_grants())
    return len(plan)


def migrate_colleges() -> Iterator[tuple[str, int]]:
    """Bring every college up to date; its slug and how many migrations were applied, one by one."""
    with context.through(OWNER):
        for college in College.objects.exclude(state=College.State.CLOSED).order_by("slug"):
            yield college.slug, _migrate_college(college.schema_name)


def _migrate_college(schema: str) -> int:
    owner: Any = connections[OWNER]
    with in_schema(schema), transaction.atomic(using=OWNER, durable=True):
        executor = MigrationExecutor(owner)
        targets = college_targets(executor.loader)
        plan = executor.migration_plan(targets)
        if plan:
            executor.migrate(targets, plan)
        _run(college_grants(schema))
    return len(plan)


def _run(statements: Iterable[str]) -> None:
    with connections[OWNER].cursor() as cursor:
        cursor.execute(";\n".join(statements))


__all__ = ["migrate_colleges", "migrate_shared", "record_blueprint", "taking_turns"]
