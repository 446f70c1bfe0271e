"""The app's registration."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    """Matching in a college."""

    name = "apps.matching"
    label = "matching"
