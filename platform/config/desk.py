"""What asks for attention on the page «Today», part by part; the programme itself adds its next step."""

from apps.intake import public as intake
from apps.journey.web.desk import what_the_meetings_wait_for
from apps.matching.web.desk import what_matching_waits_for
from kernel import desk

SOURCES: tuple[desk.Source, ...] = (
    intake.on_the_desk,
    what_matching_waits_for,
    what_the_meetings_wait_for,
)


def declare_all() -> None:
    """Hand the table to the desk."""
    desk.declare(SOURCES)
