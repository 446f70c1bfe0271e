"""What asks for attention on the page «Today»: each part's own items, and cards beside them."""

from apps.journey.web.desk import what_the_meetings_wait_for
from apps.matching.web.desk import what_matching_waits_for
from apps.programme import public as programme
from kernel import desk

SOURCES = (
    programme.what_the_programme_waits_for,
    what_matching_waits_for,
    what_the_meetings_wait_for,
)
PANELS: tuple[desk.PanelSource, ...] = ()


def declare_all() -> None:
    """Hand the table to the desk."""
    desk.declare(SOURCES, PANELS)
