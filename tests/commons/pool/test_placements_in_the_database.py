"""What PostgreSQL itself refuses of a placement, whatever the code above it does (raw SQL as runtime)."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from commons.pool.models import Placement
from commons.pool.rules import HOLDING, MOVES, State
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.employers import TODAY, an_employee, an_employer
from tests.factories.pool import a_call, an_answer, an_offer

pytestmark = pytest.mark.usefixtures("shared")
ALLOWED = {(state.value, following.value) for (state, _), following in MOVES.items()}


@pytest.fixture
def plant(shared: None, zarechny: CollegeFacts) -> UUID:
    return an_employer(zarechny.region_id)


def run(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


@contextmanager
def the_database_refuses(constraint: str) -> Iterator[None]:
    with pytest.raises(DatabaseError) as told, transaction.atomic():
        yield
    cause = told.value.__cause__
    assert getattr(cause, "diag", None) is not None
    assert cause.diag.constraint_name == constraint  # type: ignore[union-attr]


def a_requested_placement(college: CollegeFacts, employer: UUID, offer: UUID) -> UUID:
    row = Placement.objects.create(
        call_id=a_call(college), offer_id=offer, employer_id=employer, college_id=college.id
    )
    return row.id


PATHS = {
    "requested": (),
    "offered": ("offered",),
    "accepted": ("offered", "accepted"),
    "active": ("offered", "accepted", "active"),
    "ended": ("offered", "ended"),
    "declined": ("offered", "declined"),
    "expired": ("offered", "expired"),
}


def move_by_sql(placement: UUID, state: str) -> None:
    run("UPDATE pool_placement SET state = %s, pair_id = %s WHERE id = %s", state, new_id(), placement)


@pytest.mark.parametrize(("before", "after"), [pair for pair in product(State, State) if pair[0] != pair[1]])
def test_b1_the_database_keeps_the_same_table_of_moves(
    zarechny: CollegeFacts, plant: UUID, before: State, after: State
) -> None:
    placement = a_requested_placement(zarechny, plant, an_offer(plant))
    for step in PATHS[before]:
        move_by_sql(placement, step)

    if (before.value, after.value) in ALLOWED:
        move_by_sql(placement, after)
        assert Placement.objects.get(id=placement).state == after
    else:
        with the_database_refuses("a_placement_moves_by_the_table"):
            move_by_sql(placement, after)
        assert Placement.objects.get(id=placement).state == before


@pytest.mark.parametrize("state", sorted(set(State) - {State.REQUESTED}))
def test_a_placement_begins_as_requested(zarechny: CollegeFacts, plant: UUID, state: State) -> None:
    call, offer = a_call(zarechny), an_offer(plant)

    with the_database_refuses("a_placement_moves_by_the_table"):
        Placement.objects.create(
            call_id=call,
            offer_id=offer,
            employer_id=plant,
            college_id=zarechny.id,
            state=state,
            pair_id=new_id(),
        )

    assert Placement.objects.count() == 0


def test_b1_raw_sql_cannot_oversell_a_person(
    zarechny: CollegeFacts, severny: CollegeFacts, plant: UUID
) -> None:
    offer = an_offer(plant, quota=2)
    an_answer(plant, a_call(zarechny), offer)
    an_answer(plant, a_call(severny), offer)
    third = a_requested_placement(severny, plant, offer)

    with the_database_refuses("placements_fit_the_quota"):
        move_by_sql(third, "offered")

    assert Placement.objects.filter(offer_id=offer, state__in=HOLDING).count() == 2


def test_b1_raw_sql_cannot_lower_a_quota_under_what_is_promised(zarechny: CollegeFacts, plant: UUID) -> None:
    offer = an_offer(plant, quota=2)
    an_answer(plant, a_call(zarechny), offer)
    an_answer(plant, a_call(zarechny), offer)

    with the_database_refuses("placements_fit_the_quota"):
        run("UPDATE pool_offer SET quota = 1 WHERE id = %s", offer)


def test_raw_sql_cannot_revive_an_answer_of_a_withdrawn_offer(zarechny: CollegeFacts, plant: UUID) -> None:
    offer = an_offer(plant)
    placement = a_requested_placement(zarechny, plant, offer)
    run("UPDATE pool_offer SET withdrawn_at = now() WHERE id = %s", offer)

    with the_database_refuses("a_withdrawn_offer_takes_nobody"):
        move_by_sql(placement, "offered")


def test_a_placement_is_not_carried_to_another_college_or_offer(
    zarechny: CollegeFacts, severny: CollegeFacts, plant: UUID
) -> None:
    offer = an_offer(plant)
    placement = an_answer(plant, a_call(zarechny), offer)
    other = an_offer(plant, employee_id=an_employee(plant, family_name="Абрамов"))

    for column, value in (("college_id", severny.id), ("offer_id", other), ("call_id", a_call(severny))):
        with the_database_refuses("a_placement_keeps_its_bonds"):
            run(f"UPDATE pool_placement SET {column} = %s WHERE id = %s", value, placement)


def test_a_placement_joins_only_its_own_offer_and_call(
    zarechny: CollegeFacts, severny: CollegeFacts, plant: UUID
) -> None:
    with the_database_refuses("a_placement_keeps_its_bonds"):
        Placement.objects.create(
            call_id=a_call(zarechny), offer_id=an_offer(plant), employer_id=plant, college_id=severny.id
        )


def test_one_live_answer_per_call(zarechny: CollegeFacts, plant: UUID) -> None:
    call, offer = a_call(zarechny), an_offer(plant, quota=3)
    an_answer(plant, call, offer)
    second = Placement.objects.create(call_id=call, offer_id=offer, employer_id=plant, college_id=zarechny.id)

    with the_database_refuses("one_live_answer_per_call"):
        move_by_sql(second.id, "offered")


def test_runtime_deletes_nothing_of_the_pool(zarechny: CollegeFacts, plant: UUID) -> None:
    an_answer(plant, a_call(zarechny), an_offer(plant))

    for table in ("pool_placement", "pool_offer", "pool_call"):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            run(f"DELETE FROM {table}")


def test_an_offer_of_more_than_ten_places_is_refused(plant: UUID) -> None:
    person = an_employee(plant)

    with the_database_refuses("a_quota_is_from_one_to_ten"):
        run(
            "INSERT INTO pool_offer"
            " (id, employer_id, employee_id, quota, forms, from_on, until, made_at, version)"
            " VALUES (%s, %s, %s, 11, '{}', %s, %s, now(), 1)",
            new_id(),
            plant,
            person,
            TODAY,
            TODAY,
        )
