"""Each unsafe setting refuses the start, in words that name it."""

from collections.abc import Mapping
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from config import checks

PRODUCTION: dict[str, Any] = {"DEBUG": False, "SECRET_KEY": "xV3q9wLrT7mZ0bN5cHdJ2fKsY8pGaEuQ4iOx6tRvWz"}
UNSAFE: list[tuple[str, Mapping[str, Any]]] = [
    ("KEY_FUNCTION", {"CACHES": {"default": {"BACKEND": "x"}}}),
    ("SESSION_COOKIE_DOMAIN", {"SESSION_COOKIE_DOMAIN": ".example.org"}),
    ("CSRF_COOKIE_DOMAIN", {"CSRF_COOKIE_DOMAIN": ".example.org"}),
    ("SESSION_ENGINE", {"SESSION_ENGINE": "django.contrib.sessions.backends.cache"}),
    ("guarded backend", {"DATABASES": {"default": {"ENGINE": "django.db.backends.postgresql"}}}),
    ("TENANT_LIMIT_SET_CALLS", {"TENANT_LIMIT_SET_CALLS": True}),
    ("ATOMIC_REQUESTS", {"DATABASES": {"default": {"ENGINE": "tenants.backend", "ATOMIC_REQUESTS": True}}}),
    ("ASGI_APPLICATION", {"ASGI_APPLICATION": "config.asgi.application"}),
    ("ui is both", {"TENANT_APPS": ["apps.records", "ui"]}),
    ("every host", PRODUCTION | {"ALLOWED_HOSTS": ["*"]}),
    ("shorter than", {"DEBUG": False, "SECRET_KEY": "xV3q9wLrT7mZ0bN5cHdJ"}),
    ("repeats a few", {"DEBUG": False, "SECRET_KEY": "0123" * 13}),
    ("out of an example", {"DEBUG": False, "SECRET_KEY": f"django-insecure-{PRODUCTION['SECRET_KEY']}"}),
    ("one out of an", {"DEBUG": False, "SECRET_KEY": "Change-me-to-fifty-characters-that-nobody-guesses"}),
    ("no password", PRODUCTION | {"REDIS_URL": "redis://queue.example.org:6379"}),
    ("begins with https", {"DEBUG": True, "SECURE": True}),
    ("beyond this machine", {"DEBUG": True, "BASE_HOST": "nastavnik.college.ru"}),
    ("beyond this", {"DEBUG": True, "BASE_HOST": "192.168.0.7"}),
    ("leads beyond", {"DEBUG": True, "BASE_HOST": "localhost.college.ru"}),
]


@pytest.mark.parametrize(("words", "change"), UNSAFE, ids=[words for words, _ in UNSAFE])
def test_each_unsafe_setting_refuses_the_start(
    db: None, monkeypatch: pytest.MonkeyPatch, words: str, change: Mapping[str, Any]
) -> None:
    for name, value in change.items():
        monkeypatch.setattr(settings, name, value, raising=False)
    with pytest.raises(ImproperlyConfigured, match=words):
        checks.refuse_unsafe_start()


def test_the_settings_of_the_project_are_safe(db: None) -> None:
    checks.refuse_unsafe_start()


def test_a_broker_on_this_machine_needs_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (PRODUCTION | {"REDIS_URL": "redis://127.0.0.1:6379"}).items():
        monkeypatch.setattr(settings, name, value)
    assert list(checks.careless_production()) == []


@pytest.mark.parametrize("host", ["localhost", "nastavnik.localhost", "127.0.0.1", "127.1.2.3", "::1"])
def test_developing_on_this_machine_is_let_be(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setattr(settings, "DEBUG", True)
    monkeypatch.setattr(settings, "BASE_HOST", host)
    assert list(checks.debugging_in_production()) == []
