"""The navigation of every workspace: by the work, at most seven entries."""

from collections.abc import Callable

from django.http import HttpRequest

from apps.intake.policy import SEE_BASES
from apps.matching.policy import SEE_MATCHING, SEE_POOL
from kernel.policy import Operation, may
from kernel.words import noop
from ui.navigation import Entry, declare


def to_whom(wanted: Operation) -> Callable[[HttpRequest], bool]:
    """Whether the person may do what the entry leads to."""
    return lambda request: may(getattr(request, "actor", None), wanted)


STAFF = (
    Entry(noop("Today"), "programme:desk", "layout-dashboard"),
    Entry(noop("People"), "people:list", "users", also=("people:*",)),
    Entry(
        noop("Bases"),
        "intake:mentees",
        "address-book",
        shown=to_whom(SEE_BASES),
        also=("intake:*", "selection:*"),
        under=(Entry(noop("Readiness of mentors"), "selection:mentors"),),
    ),
    Entry(noop("Matching"), "matching:studio", "arrows-shuffle", shown=to_whom(SEE_MATCHING)),
    Entry(
        noop("Pairs"),
        "matching:pairs",
        "heart-handshake",
        shown=to_whom(SEE_MATCHING),
        also=("matching:pair*", "journey:*"),
    ),
    Entry(
        noop("Region's pool"),
        "matching:pool",
        "building-community",
        shown=to_whom(SEE_POOL),
        also=("matching:pool*",),
    ),
    Entry(noop("Figures"), "monitoring:today", "chart-bar", also=("monitoring:*",)),
)
PARTICIPANT = (Entry(noop("My mentoring"), "journey:home", "home", also=("journey:*",)),)
PORTAL = (
    Entry(noop("Colleges' requests"), "pool:calls", "inbox", also=("pool:call*",)),
    Entry(noop("Our people"), "employers:employees", "users", also=("employers:*", "pool:offer*")),
    Entry(noop("Load"), "pool:load", "chart-bar"),
)
REGION = (Entry(noop("Overview"), "reporting:overview", "chart-bar", also=("reporting:*",)),)


def declare_all() -> None:
    """Hand the tables to the design system."""
    declare("staff", STAFF)
    declare("participant", PARTICIPANT)
    declare("portal", PORTAL)
    declare("region", REGION)
