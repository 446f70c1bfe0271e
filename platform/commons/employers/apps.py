"""The app's registration."""

from django.apps import AppConfig


class EmployersConfig(AppConfig):
    """Partner employers."""

    name = "commons.employers"
    label = "employers"
