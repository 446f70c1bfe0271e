"""The app's registration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts of everyone who signs in."""

    name = "commons.accounts"
    label = "accounts"
