"""The app's registration."""

from django.apps import AppConfig


class SelectionConfig(AppConfig):
    """Selection of mentors in a college."""

    name = "apps.selection"
    label = "selection"
