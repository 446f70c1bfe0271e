"""What colleges tell the region's reporting, and closed months of it, through the public door."""

from datetime import UTC, date, datetime

import time_machine

from commons.reporting.public import Facts, close_month, store_facts
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from tenants.public import CollegeFacts, NewCollege, add_college, provisioning_unit, shared_unit

OCTOBER, NOVEMBER, DECEMBER = date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1)
IN_OCTOBER = datetime(2026, 10, 20, 12, tzinfo=UTC)
LARGE = Facts(
    students=300,
    teaching_staff=40,
    students_taking_part=180,
    staff_taking_part=25,
    pairs=120,
    meetings=260,
    mentors=90,
)
MIDDLING = Facts(
    students=120,
    teaching_staff=22,
    students_taking_part=60,
    staff_taking_part=11,
    pairs=40,
    meetings=75,
    mentors=28,
)
SMALL = Facts(
    students=45,
    teaching_staff=8,
    students_taking_part=7,
    staff_taking_part=2,
    pairs=6,
    meetings=9,
    mentors=4,
)


def the_region_system(college: CollegeFacts) -> Actor:
    """The system acting in the region of a college."""
    return Actor.system(WorkspaceKind.REGION, college.region_id)


def a_college_told(
    college: CollegeFacts, facts: Facts, month: date = OCTOBER, counted_at: datetime = IN_OCTOBER
) -> None:
    """The facts of a college are stored (in the shared layer)."""
    actor = the_region_system(college)
    store_facts(actor=actor, college_id=college.id, month=month, counted_at=counted_at, facts=facts)


def a_closed_month(college: CollegeFacts, month: date = OCTOBER) -> None:
    """The region of a college closes a month at noon of the closing day."""
    year, after = (month.year + 1, 1) if month.month == 12 else (month.year, month.month + 1)
    with time_machine.travel(datetime(year, after, 5, 12, tzinfo=UTC), tick=False):
        close_month(actor=the_region_system(college), month=month)


def a_small_college_beside(neighbour: CollegeFacts) -> CollegeFacts:
    """Another college of the same municipality (really stored, so the test needs `committed`)."""
    lesnoy = NewCollege(
        slug="lesnoy",
        name="Lesnoy college",
        short_name="Lesnoy",
        city="Lesnoy",
        municipality_id=neighbour.municipality_id,
    )
    with provisioning_unit():
        return add_college(lesnoy)


def three_colleges_told(zarechny: CollegeFacts, severny: CollegeFacts) -> dict[CollegeFacts, Facts]:
    """A large, a middling and a small college told October, and it is closed (needs `committed`)."""
    told = {zarechny: LARGE, severny: MIDDLING, a_small_college_beside(severny): SMALL}
    with shared_unit():
        for college, facts in told.items():
            a_college_told(college, facts)
        a_closed_month(zarechny)
    return told
