"""The app's registration."""

from django.apps import AppConfig


class PoolConfig(AppConfig):
    """The regional pool."""

    name = "commons.pool"
    label = "pool"
