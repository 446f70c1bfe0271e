"""Which connection a statement takes, and which tables a migration makes where."""

from typing import Any

from django.conf import settings
from django.db import connections
from django_tenants.routers import TenantSyncRouter

from tenants import context


class Router(TenantSyncRouter):  # type: ignore[misc]
    """Statements follow the unit of work; migrations run as owner, each list in its own schemas."""

    def db_for_read(self, model: Any, **hints: Any) -> str:
        """The connection of the current unit of work."""
        return context.alias()

    db_for_write = db_for_read

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool:
        """All connections lead to the same database."""
        return True

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **hints: Any) -> bool:
        """Only as owner; shared apps in public, college apps in colleges."""
        if db != "owner":
            return False
        owner: Any = connections[db]
        shared = owner.schema_name == "public"
        return bool(self.app_in_list(app_label, settings.SHARED_APPS if shared else settings.TENANT_APPS))
