"""The app's registration."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    """Figures of a college."""

    name = "apps.monitoring"
    label = "monitoring"
