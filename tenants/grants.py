"""What the runtime may do: grants on public tables and on a college's, from each model's declaration."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.conf import settings

from tenants.context import SHARED_ROLE

KEEPING = "SELECT, INSERT, UPDATE"
"""What a model allows that declares no `runtime_may`: its rows do not vanish."""


def public_grants() -> Iterator[str]:
    """Statements that let the shared role do what the models of the shared layer allow, and no more."""
    yield f'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM "{SHARED_ROLE}"'
    yield f'GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO "{SHARED_ROLE}"'
    yield from _table_grants(settings.SHARED_APPS, "public", SHARED_ROLE)


def college_grants(schema: str) -> Iterator[str]:
    """Statements that let a college's role do in its schema what the models allow, and no more."""
    yield f'GRANT USAGE ON SCHEMA "{schema}" TO "{schema}"'
    yield f'REVOKE ALL ON ALL TABLES IN SCHEMA "{schema}" FROM "{schema}"'
    yield f'REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "{schema}" FROM PUBLIC'
    yield f'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA "{schema}" TO "{schema}"'
    yield from _table_grants(settings.TENANT_APPS, schema, schema)


def _table_grants(app_names: Iterable[str], schema: str, role: str) -> Iterator[str]:
    for table, may in sorted(_tables(app_names)):
        yield f'GRANT {may} ON TABLE "{schema}"."{table}" TO "{role}"'


def _tables(app_names: Iterable[str]) -> set[tuple[str, str]]:
    models: list[Any] = [
        model
        for app in apps.get_app_configs()
        if app.name in app_names
        for model in app.get_models(include_auto_created=True)
    ]
    return {
        (model._meta.db_table, _may(model))
        for model in models
        if model._meta.managed and not model._meta.proxy
    }


def _may(model: Any) -> str:
    declared: str = getattr(model, "runtime_may", KEEPING)
    of_libraries: dict[str, str] = settings.RUNTIME_MAY
    return of_libraries.get(model._meta.label, declared)
