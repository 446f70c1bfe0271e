"""The app's registration."""

from django.apps import AppConfig


class JourneyConfig(AppConfig):
    """Pairs at work."""

    name = "apps.journey"
    label = "journey"
