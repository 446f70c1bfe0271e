"""Which place answers at a host: the base host, a college, or nobody; remembered for a few seconds."""

import time
from dataclasses import dataclass

from django.conf import settings

from tenants import context
from tenants.directory import CollegeFacts
from tenants.selectors import college_at

SECONDS_REMEMBERED = 10.0


@dataclass(frozen=True, slots=True)
class HostPlace:
    """What answers at a host: the shared layer on the base host, otherwise a college."""

    college: CollegeFacts | None

    @property
    def scope(self) -> context.Scope:
        """What the request's transaction sees."""
        return self.college.scope if self.college else context.SHARED

    @property
    def urlconf(self) -> str:
        """The addresses served here."""
        return settings.COLLEGE_URLCONF if self.college else settings.ROOT_URLCONF


BASE = HostPlace(None)
_remembered: dict[str, tuple[float, HostPlace]] = {}


def place_of(host: str) -> HostPlace | None:
    """The place at a host name without its port; None when nobody answers there."""
    if host == settings.BASE_HOST:
        return BASE
    until, place = _remembered.get(host, (0.0, BASE))
    if until > time.monotonic():
        return place
    college = college_at(host)
    if college is None:
        return None
    place = HostPlace(college)
    _remembered[host] = (time.monotonic() + SECONDS_REMEMBERED, place)
    return place


def forget() -> None:
    """Ask the directory again at the next request (a college was opened, suspended or closed here)."""
    _remembered.clear()
