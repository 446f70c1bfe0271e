"""The app of the composition floor: joins the parts when Django has started."""

from importlib import import_module

from django.apps import AppConfig

TABLES = (
    "config.desk",
    "config.frame",
    "config.gates",
    "config.long_tasks",
    "config.navigation",
    "config.notices",
    "config.subscriptions",
    "config.workspaces",
)
"""Modules with a table; each offers `declare_all`."""


class ConfigConfig(AppConfig):
    """Holds no models."""

    name = "config"

    def ready(self) -> None:
        """Read the composition tables."""
        for table in TABLES:
            import_module(table).declare_all()
        import_module("config.checks").register_all()
