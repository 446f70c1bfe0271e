"""The one source of time, so that tests can move it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return timezone.now()


def today(zone: str) -> date:
    """The present date where `zone` (an IANA name such as Europe/Moscow) applies."""
    return now().astimezone(ZoneInfo(zone)).date()
