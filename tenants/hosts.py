"""Which place answers at a host: the base host, a college, or nobody."""

from dataclasses import dataclass

from django.conf import settings

from tenants import context
from tenants.directory import CollegeFacts
from tenants.selectors import college_at


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


def place_of(host: str) -> HostPlace | None:
    """The place at a host name without its port; None when nobody answers there.

    The directory is asked each time, since a college may be suspended by another process at any moment.
    """
    if host == settings.BASE_HOST:
        return BASE
    college = college_at(host)
    return HostPlace(college) if college else None
