"""The app's registration."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """The bases of a college."""

    name = "apps.intake"
