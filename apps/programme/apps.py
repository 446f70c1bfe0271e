"""The app's registration."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The programme of a college."""

    name = "apps.programme"
