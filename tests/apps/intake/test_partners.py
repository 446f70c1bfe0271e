"""Employers' people who come through the pool: entered once, retired with their placement."""

from uuid import UUID

import pytest

from apps.intake import handlers
from apps.intake import public as intake
from apps.records.models import OutboxRow
from commons.pool.events import PlacementAccepted, PlacementChecked, PlacementEnded, PlacementExpired
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotPermitted
from kernel.subscriptions import SUBSCRIPTIONS
from tenants.public import CollegeFacts
from tests.factories.actors import a_controller, a_curator, the_system
from tests.factories.employers import an_employer
from tests.factories.pool import an_accepted_placement, an_offer
from tests.factories.programme import an_open_cycle


@pytest.fixture
def placement(college: CollegeFacts) -> UUID:
    """An accepted placement of a welder in zarechny, whose cycle is open."""
    an_open_cycle(college)
    employer = an_employer(college.region_id)
    return an_accepted_placement(college, employer, an_offer(employer))


@pytest.fixture
def system(college: CollegeFacts) -> Actor:
    return the_system(college)


def mentors(college: CollegeFacts) -> tuple[intake.MentorRow, ...]:
    page = intake.mentors_page(actor=a_curator(college), search="", filters={}, order="name", cursor="")
    return page.rows


def test_b1_an_accepted_person_enters_the_base_of_partners_once(
    college: CollegeFacts, placement: UUID, system: Actor
) -> None:
    happened = PlacementAccepted(placement_id=placement, mentee_entry_id=new_id())

    for _ in range(2):
        handlers.enter_accepted(happened, actor=system)

    (row,) = mentors(college)
    assert (row.name, row.base, row.places, row.from_pool) == (
        "Тихонов Роман Геннадьевич",
        "partners",
        1,
        True,
    )
    entry = intake.mentor_entry(actor=system, entry_id=row.id)
    assert (entry.placement_id, entry.fields.forms) == (placement, ("employer_student",))


@pytest.mark.parametrize("event", [PlacementEnded, PlacementExpired])
def test_a_placement_that_is_over_retires_its_entry(
    college: CollegeFacts, placement: UUID, system: Actor, event: type
) -> None:
    intake.enter_partner_mentor(actor=system, placement_id=placement)
    more = {} if event is PlacementEnded else {"mentee_entry_id": new_id()}

    for _ in range(2):
        handlers.retire_ended(event(placement_id=placement, **more), actor=system)

    assert mentors(college) == ()
    assert OutboxRow.objects.filter(name="intake.mentor_left").count() == 1


def test_the_nightly_comparison_makes_up_for_what_was_missed(
    college: CollegeFacts, placement: UUID, system: Actor
) -> None:
    def told(state: str) -> None:
        happened = PlacementChecked(placement, new_id(), state, 1)
        handlers.compare_checked(happened, actor=system)

    told("offered")
    assert mentors(college) == ()
    told("accepted")
    assert len(mentors(college)) == 1
    told("ended")
    assert mentors(college) == ()
    told("active")
    assert mentors(college) == ()


def test_no_reader_of_the_bases_enters_a_partner(college: CollegeFacts, placement: UUID) -> None:
    with pytest.raises(NotPermitted):
        intake.enter_partner_mentor(actor=a_controller(college), placement_id=placement)


@pytest.mark.parametrize("event", [PlacementAccepted, PlacementChecked, PlacementEnded, PlacementExpired])
def test_the_table_of_subscriptions_knows_the_handlers(event: type) -> None:
    heard = {one.name for one in SUBSCRIPTIONS[event.name]}  # type: ignore[attr-defined]

    assert any(name.startswith("apps.intake.handlers.") for name in heard)
