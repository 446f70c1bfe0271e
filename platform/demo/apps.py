"""The app's registration; installed in development only."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Holds no models."""

    name = "demo"
