"""The one source of time, so that the demonstration can play past months and tests can move it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

_set_to: ContextVar[datetime | None] = ContextVar("clock_set_to", default=None)


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return _set_to.get() or timezone.now()


def today(zone: str) -> date:
    """The present date where `zone` (an IANA name such as Europe/Moscow) applies."""
    return now().astimezone(ZoneInfo(zone)).date()


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """For the block, let it be `moment` (aware); nothing but the demonstration and tests may do this."""
    token = _set_to.set(moment)
    try:
        yield
    finally:
        _set_to.reset(token)
