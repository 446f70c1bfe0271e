"""Placement and pair on both sides: every word lost once, doubled, late; in the end they are equal."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine

from commons.employers.events import EmployeeLeft
from commons.pool import handlers
from commons.pool.events import PlacementFreed, PlacementTaken, TimeIsUp
from commons.pool.models import Call, Offer, Placement
from commons.pool.public import accept_offer, check_placements, withdraw_answer
from commons.records.models import JournalEntry, OutboxRow
from kernel.clock import now
from kernel.ids import new_id
from kernel.refusals import NotVisible
from tenants.public import CollegeFacts
from tests.commons.pool.colleges import (
    THE_POOL,
    TODAY,
    College,
    disagreements,
    end_what_is_overdue,
    tell_pool,
)
from tests.factories.actors import a_coordinator, a_curator
from tests.factories.employers import an_employee, an_employer
from tests.factories.pool import a_call, an_accepted_placement, an_answer, an_offer
from tests.factories.refusals import refused_here

pytestmark = pytest.mark.usefixtures("shared")
Step = Callable[[College, UUID, UUID], None]


@pytest.fixture
def plant(shared: None, zarechny: CollegeFacts) -> UUID:
    return an_employer(zarechny.region_id)


def accepted(college: College, plant: UUID, placement: UUID) -> None:
    accept_offer(actor=a_curator(college.facts), placement_id=placement)


def confirmed(college: College, plant: UUID, placement: UUID) -> None:
    college.confirm(placement)


def ended(college: College, plant: UUID, placement: UUID) -> None:
    college.end(placement)


def taken_back(college: College, plant: UUID, placement: UUID) -> None:
    if Placement.objects.get(id=placement).state in {"offered", "accepted"}:
        withdraw_answer(actor=a_coordinator(plant), placement_id=placement)


def run_out(college: College, plant: UUID, placement: UUID) -> None:
    Placement.objects.filter(id=placement, expires_at__isnull=False).update(expires_at=now())
    handlers.expire_place(TimeIsUp(placement), college_id=None)


STORIES: dict[str, tuple[Step, ...]] = {
    "accepted": (accepted,),
    "at work": (accepted, confirmed),
    "ended": (accepted, confirmed, ended),
    "taken back": (accepted, taken_back),
    "taken back while the pair is confirmed": (accepted, confirmed, taken_back),
    "run out": (accepted, run_out),
    "run out, then confirmed": (accepted, run_out, confirmed),
}
MOST_WORDS = 8
LAST_STATES = {
    "accepted": "accepted",
    "at work": "active",
    "ended": "ended",
    "taken back": "ended",
    "taken back while the pair is confirmed": "active",
    "run out": "expired",
    "run out, then confirmed": "expired",
}


def play(college: College, plant: UUID, story: str) -> UUID:
    """Answer a call and go through the story, handing words over after each step."""
    placement = an_answer(plant, a_call(college.facts), an_offer(plant))
    college.exchange()
    for step in STORIES[story]:
        step(college, plant, placement)
        college.exchange()
    return placement


@pytest.mark.parametrize("story", STORIES)
def test_b1_undisturbed_both_sides_are_equal(zarechny: CollegeFacts, plant: UUID, story: str) -> None:
    college = College(zarechny)

    placement = play(college, plant, story)

    assert disagreements(college) == []
    assert Placement.objects.get(id=placement).state == LAST_STATES[story]
    assert len(college.sent) <= MOST_WORDS


@pytest.mark.parametrize("lost", range(MOST_WORDS))
@pytest.mark.parametrize("story", STORIES)
def test_b1_whatever_word_is_lost_one_night_makes_both_sides_equal(
    zarechny: CollegeFacts, plant: UUID, story: str, lost: int
) -> None:
    college = College(zarechny, lose=lost)
    play(college, plant, story)

    college.night()

    assert disagreements(college) == []


def test_a_lost_word_does_part_the_sides_until_the_night(zarechny: CollegeFacts, plant: UUID) -> None:
    college = College(zarechny, lose=2)
    placement = play(college, plant, "at work")
    assert college.sent[2] == PlacementTaken.name

    assert disagreements(college) == [f"accepted: the pool has None, the college {college.pairs[placement]}"]


@pytest.mark.parametrize("story", STORIES)
def test_a_word_told_twice_counts_once(zarechny: CollegeFacts, plant: UUID, story: str) -> None:
    college = College(zarechny, repeat=True)

    placement = play(college, plant, story)

    assert disagreements(college) == []
    assert Placement.objects.get(id=placement).state == LAST_STATES[story]


def test_the_end_of_a_pair_may_come_before_its_beginning(zarechny: CollegeFacts, plant: UUID) -> None:
    placement = an_accepted_placement(zarechny, plant, an_offer(plant))
    pair = new_id()

    tell_pool(PlacementFreed(placement, pair, TODAY), zarechny.id)
    tell_pool(PlacementTaken(placement, pair, TODAY), zarechny.id)

    row = Placement.objects.get(id=placement)
    assert (row.state, row.pair_id) == ("ended", pair)


def test_a_pair_confirmed_too_late_gets_the_place_when_it_is_still_free(
    zarechny: CollegeFacts, plant: UUID
) -> None:
    placement = an_accepted_placement(zarechny, plant, an_offer(plant))
    run_out(College(zarechny), plant, placement)

    tell_pool(PlacementTaken(placement, new_id(), TODAY), zarechny.id)

    assert Placement.objects.get(id=placement).state == "active"


def test_b1_a_pair_confirmed_too_late_for_the_place_is_ended_by_both_sides(
    zarechny: CollegeFacts, severny: CollegeFacts, plant: UUID
) -> None:
    offer, college = an_offer(plant), College(zarechny)
    placement = an_accepted_placement(zarechny, plant, offer)
    college.exchange()
    college.confirm(placement)
    run_out(college, plant, placement)
    elsewhere = an_answer(plant, a_call(severny), offer)

    college.exchange()

    assert (college.pairs, disagreements(college)) == ({}, [])
    assert Placement.objects.get(id=elsewhere).state == "offered"
    assert JournalEntry.objects.filter(act="pool.refuse_place").count() == 1


def test_no_college_takes_or_frees_another_s_place(
    zarechny: CollegeFacts, severny: CollegeFacts, plant: UUID
) -> None:
    placement = an_accepted_placement(zarechny, plant, an_offer(plant))

    for word in (PlacementTaken, PlacementFreed):
        with refused_here(NotVisible):
            tell_pool(word(placement, new_id(), TODAY), severny.id)

    assert Placement.objects.get(id=placement).state == "accepted"


def test_when_a_person_leaves_promises_are_taken_back_and_pairs_go_on(
    zarechny: CollegeFacts, severny: CollegeFacts, plant: UUID
) -> None:
    person, college = an_employee(plant), College(zarechny)
    offer = an_offer(plant, quota=3, employee_id=person)
    at_work = an_accepted_placement(zarechny, plant, offer)
    college.exchange()
    college.confirm(at_work)
    college.exchange()
    promised = an_accepted_placement(severny, plant, offer)
    call = a_call(severny)
    offered = an_answer(plant, call, offer)

    handlers.withdraw_person(EmployeeLeft(person, plant), college_id=None)

    states = {row.id: row.state for row in Placement.objects.all()}
    assert states == {at_work: "active", promised: "ended", offered: "ended"}
    assert Call.objects.get(id=call).state == "open"
    assert Offer.objects.get(id=offer).withdrawn_at is not None
    ended = OutboxRow.objects.filter(name="pool.placement_ended", college_id=severny.id)
    assert {row.payload["placement_id"] for row in ended} == {str(promised), str(offered)}


# --- Time -----------------------------------------------------------------------------------------


def test_b1_a_reservation_runs_out_after_seven_days_and_the_call_is_open_again(
    zarechny: CollegeFacts, plant: UUID
) -> None:
    call = a_call(zarechny)
    placement = an_answer(plant, call, an_offer(plant))
    job = OutboxRow.objects.get(key=f"pool.time_is_up:{placement}")
    assert timedelta(days=6, hours=23) < job.due_at - now() <= timedelta(days=7)

    with time_machine.travel(now() + timedelta(days=6)):
        handlers.expire_place(TimeIsUp(placement), college_id=None)
    assert Placement.objects.get(id=placement).state == "offered"

    with time_machine.travel(now() + timedelta(days=7, minutes=1)):
        handlers.expire_place(TimeIsUp(placement), college_id=None)
    assert Placement.objects.get(id=placement).state == "expired"
    assert Call.objects.get(id=call).state == "open"
    assert OutboxRow.objects.filter(name="pool.placement_expired", college_id=zarechny.id).count() == 1


def test_accepting_puts_the_end_of_the_reservation_off(zarechny: CollegeFacts, plant: UUID) -> None:
    placement = an_accepted_placement(zarechny, plant, an_offer(plant))

    job = OutboxRow.objects.get(key=f"pool.time_is_up:{placement}")

    assert timedelta(days=29, hours=23) < job.due_at - now() <= timedelta(days=30)


def test_the_night_ends_reservations_whose_due_job_was_lost(zarechny: CollegeFacts, plant: UUID) -> None:
    placement = an_answer(plant, a_call(zarechny), an_offer(plant))
    OutboxRow.objects.all().delete()

    with time_machine.travel(now() + timedelta(days=8)):
        told = check_placements(actor=THE_POOL)
        assert Placement.objects.get(id=placement).state == "offered"
        end_what_is_overdue()

    assert (told, Placement.objects.get(id=placement).state) == (0, "expired")


def test_what_ended_long_ago_is_compared_no_more(zarechny: CollegeFacts, plant: UUID) -> None:
    placement = an_accepted_placement(zarechny, plant, an_offer(plant))
    withdraw_answer(actor=a_coordinator(plant), placement_id=placement)

    with time_machine.travel(now() + timedelta(days=8)):
        assert check_placements(actor=THE_POOL) == 0
