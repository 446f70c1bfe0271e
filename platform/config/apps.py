"""The app of the composition floor: commands that concern the whole house."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Holds no models."""

    name = "config"
