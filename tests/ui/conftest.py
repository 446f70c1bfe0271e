"""The design system alone: its own addresses and middleware, no college and no database."""

import pytest
from pytest_django.fixtures import Settings


@pytest.fixture
def alone(settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.ui.addresses"
    settings.MIDDLEWARE = [
        "csp.middleware.CSPMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ]
    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1"]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
