"""The app's registration."""

from django.apps import AppConfig


class CollegesConfig(AppConfig):
    """Holds no models: the directory is `tenants`."""

    name = "commons.colleges"
    label = "colleges"
