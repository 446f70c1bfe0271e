"""A college asks, an employer answers, the college decides: refused by role, allowed, others' absent."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from commons.employers.public import add_employee, mark_left
from commons.pool.models import Call, Placement
from commons.pool.public import (
    accept_offer,
    all_open_calls,
    answer_call,
    call_to_answer,
    calls_of_college,
    change_offer,
    choices_for_call,
    close_call,
    decline_offer,
    employee_for_college,
    load,
    offer_card,
    offer_person,
    people_to_offer,
    withdraw_answer,
    withdraw_offer,
)
from commons.pool.rules import (
    CallIsAnswered,
    CallIsClosed,
    MenteeIsCalledForAlready,
    PersonIsOfferedAlready,
    PlacementHasMovedOn,
)
from commons.pool.rules.calls import NoteTellsWho
from commons.pool.rules.offers import OfferHasNoFreePlace, PersonIsNotCleared, QuotaIsTaken
from commons.records.models import JournalEntry, OutboxRow
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible, Refusal, Stale
from tenants.public import CollegeFacts
from tests.factories.actors import (
    a_controller,
    a_coordinator,
    a_curator,
    a_director,
    a_mentor,
    a_psychologist,
    a_teacher,
    an_analyst,
    the_system,
)
from tests.factories.employers import TODAY, an_employee, an_employer, an_uncleared
from tests.factories.pool import a_call, an_accepted_placement, an_answer, an_offer
from tests.factories.refusals import refused_here

pytestmark = pytest.mark.usefixtures("shared")


@pytest.fixture
def plant(shared: None, zarechny: CollegeFacts) -> UUID:
    """An employer of the region of zarechny and severny."""
    return an_employer(zarechny.region_id)


@pytest.fixture
def bakery(shared: None, zarechny: CollegeFacts) -> UUID:
    """Another employer of the same region."""
    return an_employer(zarechny.region_id, slug="hleb", inn="7700000002")


# --- Refused by role ------------------------------------------------------------------------------


def a_mentor_there(college: CollegeFacts) -> Actor:
    return a_mentor(college, new_id())


def somebody_s_coordinator(college: CollegeFacts) -> Actor:
    return a_coordinator(new_id())


def the_analyst(college: CollegeFacts) -> Actor:
    return an_analyst(college.region_id)


def college_acts(actor: Actor, call: UUID, placement: UUID) -> dict[str, Callable[[], Any]]:
    return {
        "close": lambda: close_call(actor=actor, call_id=call),
        "accept": lambda: accept_offer(actor=actor, placement_id=placement),
        "decline": lambda: decline_offer(actor=actor, placement_id=placement),
    }


@pytest.mark.parametrize("act", ["close", "accept", "decline"])
@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        (a_director, NotPermitted),
        (a_controller, NotVisible),
        (a_psychologist, NotVisible),
        (a_teacher, NotVisible),
        (a_mentor_there, NotVisible),
        (somebody_s_coordinator, NotVisible),
        (the_analyst, NotVisible),
    ],
)
def test_b1_only_the_curator_decides(
    zarechny: CollegeFacts,
    plant: UUID,
    act: str,
    who: Callable[[CollegeFacts], Actor],
    refusal: type[Refusal],
) -> None:
    call = a_call(zarechny)
    placement = an_answer(plant, call, an_offer(plant))

    with refused_here(refusal):
        college_acts(who(zarechny), call, placement)[act]()

    assert Placement.objects.get(id=placement).state == "offered"


@pytest.mark.parametrize("who", [a_curator, a_director, the_analyst])
def test_only_a_coordinator_answers(
    zarechny: CollegeFacts, plant: UUID, who: Callable[[CollegeFacts], Actor]
) -> None:
    call, offer = a_call(zarechny), an_offer(plant)

    for act in (
        lambda: answer_call(actor=who(zarechny), call_id=call, offer_id=offer),
        lambda: all_open_calls(actor=who(zarechny)),
        lambda: load(actor=who(zarechny)),
        lambda: offer_person(actor=who(zarechny), employee_id=new_id(), quota=1, until=TODAY),
    ):
        with refused_here(NotVisible):
            act()
    assert Placement.objects.count() == 0


# --- The way it goes ------------------------------------------------------------------------------


def test_b1_a_call_goes_to_every_employer_of_the_region_and_no_other(
    zarechny: CollegeFacts, ozerny: CollegeFacts, plant: UUID, bakery: UUID
) -> None:
    afar = an_employer(ozerny.region_id, slug="afar", inn="7700000003")
    call = a_call(zarechny)

    for employer in (plant, bakery):
        assert [row.id for row in all_open_calls(actor=a_coordinator(employer))] == [call]
    assert all_open_calls(actor=a_coordinator(afar)) == ()
    with refused_here(NotVisible):
        call_to_answer(actor=a_coordinator(afar), call_id=call)
    with refused_here(NotVisible):
        an_answer(afar, call, an_offer(afar))


def test_b1_the_college_learns_the_name_only_once_the_person_is_offered(
    zarechny: CollegeFacts, plant: UUID
) -> None:
    call, offer = a_call(zarechny), an_offer(plant)
    curator = a_curator(zarechny)
    assert "Тихонов" not in repr(calls_of_college(actor=curator))

    placement = an_answer(plant, call, offer)

    (row,) = calls_of_college(actor=curator)
    (answer,) = row.answers
    assert (row.state, answer.placement_id, answer.state) == ("answered", placement, "offered")
    assert (answer.name, answer.employer) == ("Тихонов Роман Геннадьевич", "АО «Stankozavod»")

    decline_offer(actor=curator, placement_id=placement)

    (row,) = calls_of_college(actor=curator)
    assert (row.state, [(one.state, one.name) for one in row.answers]) == ("open", [("declined", "")])


def test_b1_no_college_sees_another_s_calls(
    zarechny: CollegeFacts, severny: CollegeFacts, plant: UUID
) -> None:
    call = a_call(zarechny)
    placement = an_answer(plant, call, an_offer(plant))
    stranger = a_curator(severny)

    assert calls_of_college(actor=stranger) == ()
    for act in college_acts(stranger, call, placement).values():
        with refused_here(NotVisible):
            act()
    with refused_here(NotVisible):
        employee_for_college(actor=the_system(severny), placement_id=placement)
    assert Placement.objects.get(id=placement).state == "offered"


def test_an_answered_call_is_seen_by_the_one_who_answered_only(
    zarechny: CollegeFacts, plant: UUID, bakery: UUID
) -> None:
    call = a_call(zarechny)
    an_answer(plant, call, an_offer(plant))

    (mine,) = all_open_calls(actor=a_coordinator(plant))

    assert mine.mine is not None
    assert (mine.mine.name, mine.mine.state) == ("Тихонов Роман Геннадьевич", "offered")
    assert all_open_calls(actor=a_coordinator(bakery)) == ()
    with refused_here(CallIsAnswered):
        an_answer(bakery, call, an_offer(bakery))


def test_b1_accepted_the_person_may_enter_the_college_s_base(zarechny: CollegeFacts, plant: UUID) -> None:
    placement = an_answer(plant, a_call(zarechny), an_offer(plant))
    with refused_here(NotVisible):
        employee_for_college(actor=the_system(zarechny), placement_id=placement)

    accept_offer(actor=a_curator(zarechny), placement_id=placement)

    person = employee_for_college(actor=the_system(zarechny), placement_id=placement)
    assert (person.family_name, person.position, person.form) == (
        "Тихонов",
        "сварщик 6-го разряда",
        "employer_student",
    )
    assert OutboxRow.objects.get(name="pool.placement_accepted").college_id == zarechny.id
    assert JournalEntry.objects.get(act="pool.accept_offer").workspace_id == zarechny.id
    with refused_here(PlacementHasMovedOn):
        decline_offer(actor=a_curator(zarechny), placement_id=placement)


def test_the_employer_takes_its_word_back_until_there_is_a_pair(zarechny: CollegeFacts, plant: UUID) -> None:
    call = a_call(zarechny)
    placement = an_answer(plant, call, an_offer(plant))
    accept_offer(actor=a_curator(zarechny), placement_id=placement)

    withdraw_answer(actor=a_coordinator(plant), placement_id=placement)

    assert Placement.objects.get(id=placement).state == "ended"
    assert Call.objects.get(id=call).state == "open"
    assert OutboxRow.objects.filter(name="pool.placement_ended", college_id=zarechny.id).count() == 1


def test_another_employer_takes_nothing_back(zarechny: CollegeFacts, plant: UUID, bakery: UUID) -> None:
    offer = an_offer(plant)
    placement = an_answer(plant, a_call(zarechny), offer)
    stranger = a_coordinator(bakery)

    for act in (
        lambda: withdraw_answer(actor=stranger, placement_id=placement),
        lambda: withdraw_offer(actor=stranger, offer_id=offer),
        lambda: offer_card(actor=stranger, offer_id=offer),
        lambda: change_offer(actor=stranger, offer_id=offer, version=1, quota=2, until=TODAY),
        lambda: answer_call(actor=stranger, call_id=a_call(zarechny), offer_id=offer),
    ):
        with refused_here(NotVisible):
            act()
    assert load(actor=stranger) == ()
    assert Placement.objects.get(id=placement).state == "offered"


def test_b1_the_quota_counts_over_all_colleges(
    zarechny: CollegeFacts, severny: CollegeFacts, plant: UUID
) -> None:
    offer = an_offer(plant, quota=2)
    an_answer(plant, a_call(zarechny), offer)
    an_accepted_placement(severny, plant, offer)

    with refused_here(OfferHasNoFreePlace):
        an_answer(plant, a_call(severny), offer)

    (row,) = load(actor=a_coordinator(plant))
    assert (row.taken, row.quota) == (2, 2)
    assert sorted(place.college for place in row.places) == ["Severny", "Zarechny"]


def test_l3_without_a_clearance_only_adults_are_answered(zarechny: CollegeFacts, plant: UUID) -> None:
    person = add_employee(actor=a_coordinator(plant), facts=an_uncleared())
    offer = an_offer(plant, employee_id=person)

    with refused_here(PersonIsNotCleared):
        an_answer(plant, a_call(zarechny), offer)

    an_answer(plant, a_call(zarechny, is_minor=False), offer)


def test_the_choice_says_who_cannot_be_offered_and_why(zarechny: CollegeFacts, plant: UUID) -> None:
    call = a_call(zarechny)
    free = an_offer(plant, quota=3)
    uncleared = add_employee(actor=a_coordinator(plant), facts=an_uncleared(family_name="Абрамов"))
    an_offer(plant, employee_id=uncleared)

    choices = choices_for_call(actor=a_coordinator(plant), call_id=call)

    assert [(one.offer_id, one.left, type(one.refusal)) for one in choices] == [
        (free, 3, type(None)),
        (choices[1].offer_id, 1, PersonIsNotCleared),
    ]


# --- Calls ----------------------------------------------------------------------------------------


def test_one_open_call_per_mentee_entry(zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    entry = new_id()
    first = a_call(zarechny, mentee_entry_id=entry)

    with refused_here(MenteeIsCalledForAlready):
        a_call(zarechny, mentee_entry_id=entry)

    a_call(severny, mentee_entry_id=entry)
    close_call(actor=a_curator(zarechny), call_id=first)
    a_call(zarechny, mentee_entry_id=entry)


def test_b1_a_call_with_a_name_in_its_note_is_not_stored(zarechny: CollegeFacts) -> None:
    with refused_here(NoteTellsWho):
        a_call(zarechny, note="Ильиной Вере Андреевне нужен сварщик")

    assert Call.objects.count() == 0


def test_a_closed_call_lets_the_person_go(zarechny: CollegeFacts, plant: UUID) -> None:
    call, offer = a_call(zarechny), an_offer(plant)
    placement = an_answer(plant, call, offer)

    close_call(actor=a_curator(zarechny), call_id=call)

    assert Placement.objects.get(id=placement).state == "declined"
    assert all_open_calls(actor=a_coordinator(plant)) == ()
    with refused_here(CallIsClosed):
        close_call(actor=a_curator(zarechny), call_id=call)
    an_answer(plant, a_call(zarechny), offer)


# --- Offers ---------------------------------------------------------------------------------------


def test_one_open_offer_per_person(plant: UUID) -> None:
    person = an_employee(plant)
    offer = an_offer(plant, employee_id=person)
    assert people_to_offer(actor=a_coordinator(plant)) == ()

    with refused_here(PersonIsOfferedAlready):
        an_offer(plant, employee_id=person)

    withdraw_offer(actor=a_coordinator(plant), offer_id=offer)
    an_offer(plant, employee_id=person)


def test_a_quota_may_rise_and_never_falls_below_what_is_promised(zarechny: CollegeFacts, plant: UUID) -> None:
    offer = an_offer(plant, quota=2)
    an_answer(plant, a_call(zarechny), offer)
    an_answer(plant, a_call(zarechny), offer)
    coordinator = a_coordinator(plant)
    until = TODAY + timedelta(days=10)

    with refused_here(QuotaIsTaken):
        change_offer(actor=coordinator, offer_id=offer, version=1, quota=1, until=until)
    change_offer(actor=coordinator, offer_id=offer, version=1, quota=3, until=until)
    with refused_here(Stale):
        change_offer(actor=coordinator, offer_id=offer, version=1, quota=4, until=until)

    assert offer_card(actor=coordinator, offer_id=offer).quota == 3


def test_who_has_left_is_offered_to_nobody(zarechny: CollegeFacts, plant: UUID) -> None:
    person = an_employee(plant)
    offer = an_offer(plant, employee_id=person)
    mark_left(actor=a_coordinator(plant), employee_id=person)

    (choice,) = choices_for_call(actor=a_coordinator(plant), call_id=a_call(zarechny))

    assert (choice.offer_id, type(choice.refusal).__name__) == (offer, "PersonIsGone")
