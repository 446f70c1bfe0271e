"""The app's registration."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People of a college."""

    name = "apps.people"
    label = "people"
