"""An outbox row reaches each subscriber once, fails with pauses, is parked in the end, and stays at home."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine

from apps.records import public as college_records
from apps.records.public import emit
from commons.records import public as shared_records
from commons.records.public import emit as emit_in_shared
from config.delivery import deliver, deliver_row_of_college
from config.places import CollegePlace, SharedPlace
from config.tasks import TaskWithoutCollege
from kernel.clock import now
from kernel.ids import new_id
from kernel.outbox import ATTEMPTS_BEFORE_PARKING, DIED, Claimed, pause_after
from kernel.policy import Actor, operation, permitted
from kernel.refusals import Refusal
from kernel.roles import Role, WorkspaceKind
from kernel.subscriptions import SUBSCRIPTIONS, Subscription, in_college, in_own_units, in_shared
from tenants.public import CollegeFacts, college_unit, shared_unit
from tests.factories.probes import (
    Happened,
    acts_in,
    count_again,
    count_in_college,
    count_in_own_units,
    count_in_shared,
    write_and_break,
)

LEASE = timedelta(minutes=2)
Subscribe = Callable[..., None]
ONLY_STAFF = operation("probe.refused", WorkspaceKind.COLLEGE, {Role.CURATOR})


@pytest.fixture
def subscribed(monkeypatch: pytest.MonkeyPatch) -> Subscribe:
    """Name the subscribers of the probe for this test."""

    def subscribe(*subscriptions: Subscription) -> None:
        monkeypatch.setitem(SUBSCRIPTIONS, Happened.name, subscriptions)

    return subscribe


@pytest.fixture
def place(college: CollegeFacts) -> CollegePlace:
    return CollegePlace(college.id)


def a_row_waits(place: CollegePlace) -> UUID:
    """An event of the college, taken by the relay."""
    with college_unit(place.college_id):
        emit(Happened(new_id()))
        (row,) = college_records.claim_rows(10, LEASE)
    return row.id


def a_shared_row_waits(college_id: UUID | None) -> UUID:
    """An event of the shared layer, taken by the relay."""
    with shared_unit():
        emit_in_shared(Happened(new_id()), college_id=college_id)
        (row,) = shared_records.claim_rows(10, LEASE)
    assert row.college_id == college_id
    return row.id


def rows_due(place: CollegePlace) -> list[Claimed]:
    with college_unit(place.college_id):
        return college_records.claim_rows(10, timedelta(0))


def test_every_subscriber_has_it_once(place: CollegePlace, subscribed: Subscribe) -> None:
    subscribed(in_college(count_in_college), in_college(count_again), in_shared(count_in_shared))
    row_id = a_row_waits(place)

    deliver(row_id, place, college_records)
    deliver(row_id, place, college_records)

    assert acts_in(place.college_id) == ["probe.in_college", "probe.again"]
    assert acts_in(None) == ["probe.in_shared"]
    with time_machine.travel(now() + timedelta(days=1), tick=False):
        assert rows_due(place) == []


def test_an_event_that_nobody_awaits_is_delivered(place: CollegePlace) -> None:
    deliver(a_row_waits(place), place, college_records)

    with time_machine.travel(now() + timedelta(days=1), tick=False):
        assert rows_due(place) == []


def dies_before_it_is_marked(monkeypatch: pytest.MonkeyPatch, row_id: UUID, place: CollegePlace) -> None:
    """The worker is killed after the handler's commit; then the row is delivered again."""
    with monkeypatch.context() as patched:
        patched.setattr(college_records, "mark_delivered", lambda _row_id: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            deliver(row_id, place, college_records)
    deliver(row_id, place, college_records)


def test_a_second_delivery_does_nothing(
    place: CollegePlace, subscribed: Subscribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    subscribed(in_college(count_in_college))

    dies_before_it_is_marked(monkeypatch, a_row_waits(place), place)

    assert acts_in(place.college_id) == ["probe.in_college"]


def test_without_the_ledger_a_second_delivery_doubles(
    place: CollegePlace, subscribed: Subscribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    subscribed(in_college(count_in_college))
    answers = iter([True, False, True, False])
    monkeypatch.setattr("config.delivery.claim_effect", lambda _key: next(answers))

    dies_before_it_is_marked(monkeypatch, a_row_waits(place), place)

    assert acts_in(place.college_id) == ["probe.in_college", "probe.in_college"]


def test_one_failing_subscriber_spoils_nothing_for_the_others(
    place: CollegePlace, subscribed: Subscribe
) -> None:
    subscribed(in_college(count_in_college), in_college(write_and_break), in_college(count_again))
    row_id = a_row_waits(place)

    for _attempt in range(2):
        deliver(row_id, place, college_records)

    assert acts_in(place.college_id) == ["probe.in_college", "probe.again"]


def test_a_failed_row_rests_longer_each_time_and_is_parked_after_eight(
    place: CollegePlace, subscribed: Subscribe
) -> None:
    subscribed(in_college(write_and_break))
    row_id = a_row_waits(place)

    with time_machine.travel(now(), tick=False) as clock:
        for attempt in range(1, ATTEMPTS_BEFORE_PARKING + 1):
            deliver(row_id, place, college_records)
            clock.shift(pause_after(attempt) - timedelta(seconds=1))
            assert rows_due(place) == []
            clock.shift(1)
            assert [row.id for row in rows_due(place)] == [row_id] * (attempt < ATTEMPTS_BEFORE_PARKING)

    with college_unit(place.college_id):
        (parked,) = college_records.parked_rows()
    assert (parked.attempts, parked.last_error) == (8, "Broken")
    assert acts_in(place.college_id) == []


def test_pauses_grow_from_seconds_to_an_hour() -> None:
    assert [pause_after(attempt).total_seconds() for attempt in range(1, 9)] == [
        *(4, 16, 64, 256, 1024, 3600, 3600, 3600)
    ]


def test_parked_rows_can_be_tried_again(place: CollegePlace, subscribed: Subscribe) -> None:
    subscribed(in_college(write_and_break))
    row_id = a_row_waits(place)
    for _attempt in range(ATTEMPTS_BEFORE_PARKING):
        deliver(row_id, place, college_records)

    with college_unit(place.college_id):
        assert college_records.try_parked_rows_again() == 1
        assert college_records.parked_rows() == []
    subscribed(in_college(count_in_college))
    deliver(row_id, place, college_records)

    assert acts_in(place.college_id) == ["probe.in_college"]


def test_a_row_that_kills_its_worker_is_parked_too(place: CollegePlace, subscribed: Subscribe) -> None:
    def die(_event: Happened, *, actor: Actor) -> None:
        raise SystemExit

    subscribed(in_college(die))
    row_id = a_row_waits(place)
    for _attempt in range(ATTEMPTS_BEFORE_PARKING):
        with pytest.raises(SystemExit):
            deliver(row_id, place, college_records)

    deliver(row_id, place, college_records)

    with college_unit(place.college_id):
        (parked,) = college_records.parked_rows()
    assert (parked.attempts, parked.last_error) == (8, DIED)


def test_a_shared_event_that_names_a_college_is_handled_in_it(
    place: CollegePlace, severny: CollegeFacts, subscribed: Subscribe
) -> None:
    subscribed(in_college(count_in_college), in_shared(count_in_shared))

    deliver(a_shared_row_waits(place.college_id), place, shared_records)

    assert acts_in(place.college_id) == ["probe.in_college"]
    assert acts_in(None) == ["probe.in_shared"]
    assert acts_in(severny.id) == []


def test_a_shared_event_without_a_college_is_never_handled_in_one(
    place: CollegePlace, subscribed: Subscribe
) -> None:
    subscribed(in_college(count_in_college), in_shared(count_in_shared))
    row_id = a_shared_row_waits(None)

    for _attempt in range(ATTEMPTS_BEFORE_PARKING):
        deliver(row_id, SharedPlace(), shared_records)

    assert acts_in(None) == ["probe.in_shared"]
    assert acts_in(place.college_id) == []
    with shared_unit():
        (parked,) = shared_records.parked_rows()
    assert parked.last_error == "EventWithoutCollege"


def test_a_handler_in_own_units_opens_them_itself(place: CollegePlace, subscribed: Subscribe) -> None:
    subscribed(in_own_units(count_in_own_units))

    deliver(a_row_waits(place), place, college_records)

    assert acts_in(place.college_id) == ["probe.before", "probe.after"]


def test_a_handler_that_swallows_a_refusal_is_found_out(place: CollegePlace, subscribed: Subscribe) -> None:
    @permitted(ONLY_STAFF)
    def refused(*, actor: Actor) -> None:
        """Never reached."""

    def swallow(happened: Happened, *, actor: Actor) -> None:
        count_in_college(happened, actor=actor)
        try:
            refused(actor=actor)
        except Refusal:
            count_again(happened, actor=actor)

    subscribed(in_college(swallow))
    row_id = a_row_waits(place)
    for _attempt in range(ATTEMPTS_BEFORE_PARKING):
        deliver(row_id, place, college_records)

    assert acts_in(place.college_id) == []
    with college_unit(place.college_id):
        assert college_records.parked_rows()[0].last_error == "SwallowedRefusal"


def test_a_task_without_a_college_refuses() -> None:
    with pytest.raises(TaskWithoutCollege):
        deliver_row_of_college(str(new_id()))


def test_a_task_that_meets_a_foreign_schema_refuses(
    place: CollegePlace, severny: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("config.places.whoami", lambda: severny.id)

    with pytest.raises(Exception, match="another college's schema"), place.unit():
        pytest.fail("the unit was entered")
