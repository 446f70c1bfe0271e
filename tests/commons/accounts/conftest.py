"""A page for members only, quick passwords, and limits of sign-in that each test counts from nought."""

import pytest
from pytest_django.fixtures import Settings

from kernel.ids import new_id


@pytest.fixture(autouse=True)
def quick_and_alone(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.COLLEGE_URLCONF = "tests.commons.accounts.addresses"
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": str(new_id()),
            "KEY_FUNCTION": "tenants.cache_keys.key_of_scope",
        }
    }
