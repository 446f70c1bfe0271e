"""The app's registration."""

from django.apps import AppConfig


class PublicRecordsConfig(AppConfig):
    """Records of the shared layer."""

    name = "commons.records"
    label = "public_records"
