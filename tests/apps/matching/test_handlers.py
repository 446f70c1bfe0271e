"""What follows an event: both sides told, pairs suspended and ended, the pool answered."""

from datetime import date

import pytest

from apps.intake.events import MentorLeft
from apps.intake.public import enter_mentor
from apps.matching import handlers
from apps.matching.events import PairConfirmed, PairEnded, PairSuspended
from apps.matching.models import Pair
from apps.matching.public import ask_pool, pool_calls
from apps.matching.rules import PairState
from apps.notices.models import Notice
from apps.people.public import Kind
from apps.records.models import OutboxRow
from apps.selection.events import ClearanceLapsed
from apps.selection.models import Clearance
from apps.selection.public import revoke_clearance
from commons.pool.events import (
    PlacementChecked,
    PlacementEnded,
    PlacementExpired,
    PlacementFreed,
    PlacementSeen,
    PlacementTaken,
)
from kernel.events import from_payload
from kernel.ids import new_id
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, the_system
from tests.factories.intake import a_mentee_entry, offering
from tests.factories.matching import Match, a_confirmed_pair, a_match
from tests.factories.people import a_minor_student, a_person, who_consented
from tests.factories.programme import an_open_cycle
from tests.factories.selection import who_is_cleared, who_is_ready


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


@pytest.fixture
def match(curator: Actor) -> Match:
    return a_match(curator)


def the_event(event: type) -> object:
    row = OutboxRow.objects.filter(name=event.name).latest("created_at")  # type: ignore[attr-defined]
    return from_payload(row.name, row.payload)


def test_r133_both_sides_are_told_who_the_other_is(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    a_confirmed_pair(curator, match)

    handlers.tell_the_pair(the_event(PairConfirmed), actor=the_system(college))  # type: ignore[arg-type]

    told = {notice.person_id: (notice.kind, notice.facts) for notice in Notice.objects.all()}
    assert told == {
        match.mentee: ("matching.mentor_found", {"name": "Савельев Дмитрий Олегович"}),
        match.mentor: ("matching.mentee_found", {"name": "Абрамов Илья Егорович"}),
    }


def test_l3_a_lapsed_clearance_suspends_and_both_are_told(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    a_confirmed_pair(curator, match)
    revoke_clearance(actor=curator, clearance_id=Clearance.objects.get().id, why="ошибка")

    system = the_system(college)
    handlers.review_pairs_of_person(ClearanceLapsed(match.mentor), actor=system)
    handlers.tell_that_pair_is_suspended(the_event(PairSuspended), actor=system)  # type: ignore[arg-type]

    assert Pair.objects.get().suspended_for == ["adult_without_clearance"]
    assert {one.person_id for one in Notice.objects.filter(kind="matching.pair_suspended")} == {
        match.mentee,
        match.mentor,
    }


def test_a_mentor_who_left_the_base_ends_the_pair(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    a_confirmed_pair(curator, match)

    system = the_system(college)
    handlers.end_pairs_of_the_one_who_left(
        MentorLeft(match.mentor_entry, match.mentor, new_id()), actor=system
    )
    handlers.tell_that_pair_ended(the_event(PairEnded), actor=system)  # type: ignore[arg-type]

    assert Pair.objects.get().state == PairState.ENDED
    assert Notice.objects.filter(kind="matching.pair_ended").count() == 2


def test_the_pool_s_question_is_answered_with_what_there_is(college: CollegeFacts, curator: Actor) -> None:
    placement_id = new_id()

    handlers.answer_the_pool(
        PlacementChecked(placement_id, new_id(), "accepted", 4), actor=the_system(college)
    )
    handlers.end_pair_without_placement(PlacementEnded(placement_id), actor=the_system(college))

    assert the_event(PlacementSeen) == PlacementSeen(placement_id, 4, None)
    assert not OutboxRow.objects.filter(name=PlacementFreed.name).exists()


@pytest.fixture
def placed(curator: Actor) -> Match:
    """A welder of an employer whom the pool has placed with the college, and the student who asked."""
    person_id = a_person(
        curator, "Тихонов Роман Геннадьевич", Kind.PARTNER_EMPLOYEE, birth_date=date(1985, 4, 12)
    )
    mentor = who_is_ready(curator, who_is_cleared(curator, who_consented(curator, person_id)))
    mentee = who_consented(curator, a_minor_student(curator))
    entry = enter_mentor(
        actor=curator,
        person_id=mentor,
        fields=offering(base="partners", forms=("employer_student",), competences=("welding",)),
        placement_id=new_id(),
    )
    return Match(mentee, mentor, a_mentee_entry(curator, mentee), entry)


def test_a_pair_of_the_pool_takes_its_place_and_frees_it(
    college: CollegeFacts, curator: Actor, placed: Match
) -> None:
    pair_id = a_confirmed_pair(curator, placed)
    placement_id = Pair.objects.get().placement_id
    assert placement_id is not None
    taken = the_event(PlacementTaken)
    assert isinstance(taken, PlacementTaken)
    assert (taken.placement_id, taken.pair_id) == (placement_id, pair_id)

    system = the_system(college)
    handlers.answer_the_pool(PlacementChecked(placement_id, new_id(), "accepted", 3), actor=system)
    assert the_event(PlacementSeen) == PlacementSeen(placement_id, 3, pair_id)

    handlers.answer_the_pool(PlacementChecked(placement_id, new_id(), "ended", 5), actor=system)
    assert Pair.objects.get().state == PairState.ENDED
    assert the_event(PlacementSeen) == PlacementSeen(placement_id, 5, None)
    assert OutboxRow.objects.filter(name=PlacementFreed.name).count() == 1


@pytest.mark.parametrize("event", [PlacementEnded, PlacementExpired])
def test_a_placement_that_is_over_ends_its_pair_and_twice_changes_nothing(
    college: CollegeFacts, curator: Actor, placed: Match, event: type
) -> None:
    a_confirmed_pair(curator, placed)
    placement_id = Pair.objects.get().placement_id
    assert placement_id is not None
    told = (
        PlacementEnded(placement_id)
        if event is PlacementEnded
        else PlacementExpired(placement_id, placed.mentee_entry)
    )

    for _ in range(2):
        handlers.end_pair_without_placement(told, actor=the_system(college))

    assert Pair.objects.get().state == PairState.ENDED
    assert OutboxRow.objects.filter(name=PairEnded.name).count() == 1


def test_who_is_paired_within_the_college_is_asked_for_no_more(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    ask_pool(actor=curator, mentee_entry_id=match.mentee_entry, note="")
    assert [call.mentee.id for call in pool_calls(actor=curator) if call.mentee] == [match.mentee]

    a_confirmed_pair(curator, match)

    assert pool_calls(actor=curator) == ()
