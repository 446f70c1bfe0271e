"""Each unsafe setting refuses the start, in words that name it."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from config import checks

PRODUCTION: dict[str, Any] = {"DEBUG": False, "SECRET_KEY": "k" * 50}
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
    ("shorter than", {"DEBUG": False, "SECRET_KEY": "secret"}),
    ("no password", PRODUCTION | {"REDIS_URL": "redis://queue.example.org:6379"}),
    ("DEBUG is on", {"DEBUG": True, "SECURE": True}),
]


@pytest.mark.parametrize(("words", "change"), UNSAFE, ids=[words for words, _ in UNSAFE])
def test_each_unsafe_setting_refuses_the_start(
    db: None, monkeypatch: pytest.MonkeyPatch, words: str, change: Mapping[str, Any]
) -> None:
    for name, value in change.items():
        monkeypatch.setattr(settings, name, value, raising=False)
    with pytest.raises(ImproperlyConfigured, match=words):
        checks.refuse_unsafe_start()


@pytest.mark.parametrize("power", ["is_superuser", "bypasses_row_security"])
def test_a_powerful_login_refuses_the_start(db: None, monkeypatch: pytest.MonkeyPatch, power: str) -> None:
    login = {"name": "postgres", "is_superuser": False, "bypasses_row_security": False} | {power: True}
    monkeypatch.setattr(checks, "runtime_login", lambda: SimpleNamespace(**login))
    with pytest.raises(ImproperlyConfigured, match="the login postgres"):
        checks.refuse_unsafe_start()


def test_the_settings_of_the_project_are_safe(db: None) -> None:
    checks.refuse_unsafe_start()


def test_a_broker_on_this_machine_needs_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (PRODUCTION | {"REDIS_URL": "redis://127.0.0.1:6379"}).items():
        monkeypatch.setattr(settings, name, value)
    assert list(checks.careless_production()) == []
