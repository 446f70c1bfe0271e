"""The registry of navigation: who composes the application declares it here, for each kind of shell.

`declare` gives the entries of one kind; `describe_by` gives the function that says where the
request is (college, person, other workspaces). This floor knows no application by name.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a navigation. `label` is an msgid, `url` a route name, `icon` a Tabler name.

    `shown` hides the entry from those who may not go there; `count` says what waits there for the
    person; `under` are sub-entries, listed only while the entry is current.
    """

    label: str
    url: str
    icon: str = ""
    shown: Callable[[HttpRequest], bool] | None = None
    count: Callable[[HttpRequest], int] | None = None
    under: tuple["Entry", ...] = ()
    also: tuple[str, ...] = ()
    """Route names, or beginnings of them ending in `*`, whose pages belong to this entry too."""


@dataclass(frozen=True, slots=True)
class Link:
    """One line of a navigation or menu, ready to be drawn."""

    label: str
    url: str
    icon: str = ""
    count: int = 0
    current: bool = False
    note: str = ""
    under: tuple["Link", ...] = ()
    post: bool = False
    """The line is an act (sign out), sent as a form."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the request is, as the frame of the page needs it.

    `kind` is `staff`, `participant`, `portal`, `region` or `plain`; an empty address leaves its
    control out. `account` keys the drafts kept in the browser's tab, never shown.
    """

    kind: str
    entries: str = ""
    """Name under which the entries were declared; the kind itself when empty."""
    name: str = ""
    period: str = ""
    periods: tuple[Link, ...] = ()
    person: str = ""
    account: str = ""
    workspaces: tuple[Link, ...] = ()
    person_menu: tuple[Link, ...] = ()
    search_url: str = ""
    search_hint: str = ""
    help_url: str = ""
    notices_url: str = ""
    notices: int = 0
    concern_url: str = ""
    home_url: str = "/"
    sign_out_url: str = ""
    crest_url: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


_ENTRIES: dict[str, tuple[Entry, ...]] = {}
_DESCRIBERS: list[Callable[[HttpRequest], Place | None]] = []


class TooManyEntries(ValueError):
    """A navigation holds at most seven entries: more is a table of contents, not a path."""


def declare(kind: str, entries: Sequence[Entry]) -> None:
    """Set the entries of a kind of workspace. Raises TooManyEntries."""
    if len(entries) > 7:
        raise TooManyEntries(kind)
    _ENTRIES[kind] = tuple(entries)


def describe_by(describer: Callable[[HttpRequest], Place | None]) -> None:
    """Set the function that says where a request is; None means a page for everybody."""
    _DESCRIBERS[:] = [describer]


def place_of(request: HttpRequest) -> Place:
    """Where the request is; the plain frame when nobody can say."""
    described = _DESCRIBERS[0](request) if _DESCRIBERS else None
    return described or Place(kind="plain")


def links_of(request: HttpRequest, kind: str) -> tuple[Link, ...]:
    """The entries of a kind that this person may see, with counts and the current one marked."""
    return tuple(
        drawn
        for entry in _ENTRIES.get(kind, ())
        if (entry.shown is None or entry.shown(request)) and (drawn := _draw(entry, request))
    )


def _draw(entry: Entry, request: HttpRequest) -> Link | None:
    address = _address(entry.url, request)
    if not address:
        return None
    under = tuple(
        drawn
        for sub in entry.under
        if (sub.shown is None or sub.shown(request)) and (drawn := _draw(sub, request))
    )
    current = _matches(entry, request) or any(link.current for link in under)
    count = entry.count(request) if entry.count else 0
    return Link(_(entry.label), address, entry.icon, count, current, under=under if current else ())


def _address(route: str, request: HttpRequest) -> str:
    """The address of a route in this workspace; empty when nothing is served under that name here.

    On the base host a workspace is a word of the path, `employer_slug` or `region_slug`: it stays.
    """
    match = request.resolver_match
    words = {name: word for name, word in match.kwargs.items() if name.endswith("_slug")} if match else {}
    try:
        return reverse(route, kwargs=words, urlconf=getattr(request, "urlconf", None))
    except NoReverseMatch:
        return ""


def _matches(entry: Entry, request: HttpRequest) -> bool:
    here = request.resolver_match.view_name if request.resolver_match else ""
    return any(
        here.startswith(name[:-1]) if name.endswith("*") else here == name
        for name in (entry.url, *entry.also)
    )
