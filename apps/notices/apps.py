"""The app's registration."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Notices of a college."""

    name = "apps.notices"
    label = "notices"
