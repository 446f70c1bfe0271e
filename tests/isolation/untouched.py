"""A fingerprint of all that is stored: the rows of each college and of the shared layer, by content."""

from collections.abc import Iterable

from django.apps import apps
from django.conf import settings
from django.db import connection

from commons.accounts.models import Session
from tenants import context
from tests.isolation.world import World

Fingerprint = dict[str, tuple[int, int]]


def tables(app_names: Iterable[str]) -> list[str]:
    """Tables of the apps; sessions are written by every visit."""
    models = [
        model for model in apps.get_models() if apps.get_app_config(model._meta.app_label).name in app_names
    ]
    return sorted({one._meta.db_table for one in models if one._meta.managed} - {Session._meta.db_table})


def fingerprint(world: World) -> Fingerprint:
    """How many rows each table holds, and a sum over their contents."""
    prints = _of(context.SHARED, settings.SHARED_APPS)
    for life in world.lives.values():
        prints |= _of(life.college.scope, settings.TENANT_APPS)
    return prints


def changed(before: Fingerprint, after: Fingerprint) -> list[str]:
    """The tables that are not as they were."""
    return [name for name in after if before[name] != after[name]]


def _of(scope: context.Scope, app_names: list[str]) -> Fingerprint:
    asked = " UNION ALL ".join(
        f"SELECT '{scope.schema}.{name}', count(*), coalesce(sum(hashtextextended(t::text, 0)), 0)"
        f" FROM {name} t"
        for name in tables(app_names)
    )
    with context.within(scope), connection.cursor() as cursor:
        cursor.execute(asked)
        return {name: (int(count), int(total)) for name, count, total in cursor.fetchall()}
