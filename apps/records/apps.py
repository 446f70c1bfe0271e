"""The app's registration."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Records of a college."""

    name = "apps.records"
    label = "records"
