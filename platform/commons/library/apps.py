"""The app's registration."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """The library of practice."""

    name = "commons.library"
