"""What makes a start unsafe; each finding refuses the start of web, worker and relay (ISOLATION, section 2).

They are system checks, so `manage.py check` tells them too.
"""

from collections.abc import Callable, Iterator
from functools import partial
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, register, run_checks
from django.core.checks.security.base import SECRET_KEY_MIN_UNIQUE_CHARACTERS
from django.core.exceptions import ImproperlyConfigured

from tenants.public import runtime_login

TAG = "isolation"
GUARD = "tenants.backend"
BOUND_SESSIONS = "commons.accounts.services.session_store"
SHORTEST_KEY = 40
WORDS_OF_EXAMPLES = ("insecure", "secret", "password", "change", "example", "placeholder", "random")
"""A key of random characters holds none of them; one out of a guide or a template does."""
Findings = Iterator[str]


def cache_without_a_college() -> Findings:
    """One college would be given what another has put into the cache."""
    for name, cache in settings.CACHES.items():
        if cache.get("KEY_FUNCTION") != "tenants.cache_keys.key_of_scope":
            yield f"CACHES[{name!r}] has no KEY_FUNCTION that parts colleges"


def cookies_for_all_hosts() -> Findings:
    """A cookie of one college's host would be sent to another's."""
    for name in ("SESSION_COOKIE_DOMAIN", "CSRF_COOKIE_DOMAIN"):
        if getattr(settings, name, None):
            yield f"{name} is set: cookies belong to one host"


def sessions_that_are_not_bound() -> Findings:
    """A session could be replayed at another college."""
    if settings.SESSION_ENGINE != BOUND_SESSIONS:
        yield "SESSION_ENGINE is not the one that binds account, workspace and membership"


def unguarded_connections() -> Findings:
    """A search path could outlive its transaction, in a pooler above all."""
    for name in ("default", "provisioner"):
        if name in settings.DATABASES and settings.DATABASES[name]["ENGINE"] != GUARD:
            yield f"DATABASES[{name!r}] does not use the guarded backend"
    if getattr(settings, "TENANT_LIMIT_SET_CALLS", False):
        yield "TENANT_LIMIT_SET_CALLS keeps a search path beyond its transaction"
    if settings.DATABASES["default"].get("ATOMIC_REQUESTS"):
        yield "ATOMIC_REQUESTS opens a second transaction inside the unit of work"


def asynchronous_serving() -> Findings:
    """Coroutines share one thread and would share one college."""
    if getattr(settings, "ASGI_APPLICATION", None):
        yield "ASGI_APPLICATION is set: the product is served by WSGI only"


def apps_in_two_places() -> Findings:
    """A table of that name in public would be read when a college's is missing."""
    for app in sorted(set(settings.SHARED_APPS) & set(settings.TENANT_APPS)):
        yield f"{app} is both in SHARED_APPS and in TENANT_APPS"


def careless_production() -> Findings:
    """What development may leave open."""
    if settings.DEBUG:
        return
    if "*" in settings.ALLOWED_HOSTS:
        yield "ALLOWED_HOSTS admits every host"
    yield from _weaknesses_of_key(settings.SECRET_KEY)
    broker = urlsplit(settings.REDIS_URL)
    if not _is_this_machine(broker.hostname or "") and not broker.password:
        yield "REDIS_URL has no password and leads to another machine"


def _weaknesses_of_key(key: str) -> Findings:
    if len(key) < SHORTEST_KEY:
        yield f"SECRET_KEY is shorter than {SHORTEST_KEY} characters"
    if len(set(key)) < SECRET_KEY_MIN_UNIQUE_CHARACTERS:
        yield "SECRET_KEY repeats a few characters"
    if any(word in key.casefold() for word in WORDS_OF_EXAMPLES):
        yield "SECRET_KEY is one out of an example"


def _is_this_machine(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def debugging_in_production() -> Findings:
    """Production shows no traces and no one-time codes; an address that others can reach is production."""
    if settings.DEBUG and settings.SECURE:
        yield "DEBUG is on although BASE_URL begins with https"
    if settings.DEBUG and not _is_this_machine(settings.BASE_HOST):
        yield "DEBUG is on although BASE_URL leads beyond this machine"


def powerful_runtime() -> Findings:
    """Who is above the rules of the database, or can step there, is held by none of them."""
    login = runtime_login()
    if login.is_superuser or login.bypasses_row_security:
        yield f"the login {login.name} in DATABASE_URL is above the rules of the database"
    elif login.may_become_stronger:
        yield f"the login {login.name} in DATABASE_URL may step into a role above the rules of the database"


OF_SETTINGS: tuple[Callable[[], Findings], ...] = (
    cache_without_a_college,
    cookies_for_all_hosts,
    sessions_that_are_not_bound,
    unguarded_connections,
    asynchronous_serving,
    apps_in_two_places,
    careless_production,
    debugging_in_production,
)


def register_all() -> None:
    """Make system checks of them; the one that asks the database runs at starts only."""
    for number, finding in enumerate(OF_SETTINGS, 1):
        register(partial(_errors, finding, number), TAG)


def _errors(finding: Callable[[], Findings], number: int, **_about: object) -> list[Error]:
    return [Error(words, hint=finding.__doc__, id=f"nastavnik.E{number:03}") for words in finding()]


def refuse_unsafe_start() -> None:
    """Raise ImproperlyConfigured with every reason why this process must not serve anybody."""
    found = [str(error.msg) for error in run_checks(tags=[TAG])] + list(powerful_runtime())
    if found:
        raise ImproperlyConfigured("Unsafe to start: " + "; ".join(found))
