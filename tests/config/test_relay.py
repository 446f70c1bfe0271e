"""The relay takes what is due from every outbox, a little from each, no more than the workers can hold."""

import time
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.conf import settings
from kombu.exceptions import OperationalError

from apps.records.public import emit, emit_at
from commons.records import public as shared_records
from commons.records.public import open_line
from config import relay as relay_module
from config.celery import COLLEGE_QUEUES, app, queue_of
from config.relay import AT_ONCE, IN_FLIGHT, Relay
from kernel.clock import now
from kernel.ids import new_id
from tenants.public import CollegeFacts, college_unit, shared_unit
from tests.factories.probes import Happened


@dataclass
class Broker:
    """Keeps what was sent to it."""

    sent: list[tuple[str, str, dict[str, str], str]] = field(default_factory=list)
    held: int = 0

    def send_task(self, task: str, *, args: list[str], kwargs: dict[str, str], queue: str) -> None:
        self.sent.append((task, args[0], kwargs, queue))

    @property
    def tasks(self) -> list[str]:
        return [task for task, _row, _place, _queue in self.sent]

    def of(self, college_id: UUID) -> int:
        return sum(place == {"college_id": str(college_id)} for _task, _row, place, _queue in self.sent)


@pytest.fixture
def broker(committed: str, monkeypatch: pytest.MonkeyPatch) -> Broker:
    broker = Broker()
    monkeypatch.setattr(app, "send_task", broker.send_task)
    monkeypatch.setattr(relay_module, "in_flight", lambda: broker.held)
    return broker


def happens_in(college: CollegeFacts, times: int = 1) -> None:
    with college_unit(college.id):
        for _one in range(times):
            emit(Happened(new_id()))


def test_rows_of_every_outbox_are_handed_on_once(
    broker: Broker, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    happens_in(zarechny)
    happens_in(severny)
    with shared_unit():
        shared_records.emit(Happened(new_id()))
        shared_records.emit(Happened(new_id()), college_id=severny.id)
    relay = Relay()

    relay.round()
    relay.swept_at = 0.0
    relay.round()

    assert {(task, place.get("college_id"), queue) for task, _row, place, queue in broker.sent} == {
        ("deliver.row_of_college", str(zarechny.id), queue_of(zarechny.id)),
        ("deliver.row_of_college", str(severny.id), queue_of(severny.id)),
        ("deliver.shared_row_to_college", str(severny.id), queue_of(severny.id)),
        ("deliver.shared_row", None, "shared"),
    }
    assert len(broker.sent) == 4


def test_a_row_whose_task_is_lost_is_handed_on_again_when_its_lease_ends(
    broker: Broker, zarechny: CollegeFacts
) -> None:
    happens_in(zarechny)
    Relay().round()

    with time_machine.travel(now() + settings.LEASE - timedelta(seconds=1), tick=False):
        Relay().round()
        assert len(broker.sent) == 1
    with time_machine.travel(now() + settings.LEASE + timedelta(seconds=1), tick=False):
        Relay().round()

    assert len(broker.sent) == 2
    assert broker.sent[0] == broker.sent[1]


def test_a_due_job_waits_for_its_hour_and_a_later_one_of_its_key_replaces_it(
    broker: Broker, zarechny: CollegeFacts
) -> None:
    with college_unit(zarechny.id):
        for hours in (1, 3):
            emit_at(Happened(new_id()), due_at=now() + timedelta(hours=hours), key="probe")

    for hours, sent in ((2, 0), (4, 1)):
        with time_machine.travel(now() + timedelta(hours=hours), tick=False):
            Relay().round()
            assert len(broker.sent) == sent


def test_a_flood_of_one_college_does_not_hold_up_another(
    broker: Broker, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    happens_in(severny, AT_ONCE + 5)
    happens_in(zarechny, 2)
    relay = Relay()

    relay.round()
    assert (broker.of(severny.id), broker.of(zarechny.id)) == (AT_ONCE, 2)
    relay.round()
    assert broker.of(severny.id) == AT_ONCE + 5
    assert relay.waiting == set()


def test_no_more_is_handed_on_than_the_workers_can_hold(broker: Broker, zarechny: CollegeFacts) -> None:
    happens_in(zarechny, 5)
    relay = Relay()

    broker.held = IN_FLIGHT
    relay.round()
    assert broker.sent == []
    broker.held = IN_FLIGHT - 3
    relay.round()
    assert len(broker.sent) == 3


def test_a_college_that_is_not_active_is_left_alone(
    broker: Broker, zarechny: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    happens_in(zarechny)
    monkeypatch.setattr(relay_module, "active_colleges", lambda: ())

    Relay().round()

    assert broker.sent == []


def test_a_lost_broker_loses_nothing(
    broker: Broker, zarechny: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    happens_in(zarechny)

    def is_away(*_args: Any, **_kwargs: Any) -> None:
        raise OperationalError

    with monkeypatch.context() as patched:
        patched.setattr(relay_module, "in_flight", is_away)
        with pytest.raises(OperationalError):
            Relay().round()
    assert broker.sent == []

    Relay().round()
    assert len(broker.sent) == 1


def test_the_relay_pauses_and_goes_on_when_a_server_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    relay = Relay()
    pauses: list[float] = []

    def rest(seconds: float) -> None:
        pauses.append(seconds)
        relay.asked_to_stop = len(pauses) == 7

    def is_away(_address: str) -> None:
        raise OperationalError

    monkeypatch.setattr(relay_module, "open_line", is_away)
    monkeypatch.setattr("time.sleep", rest)

    relay.run()

    assert pauses == [0.2, 0.5, 1.0, 2.0, 5.0, 5.0, 5.0]


def test_the_second_line_waits_for_its_turn_and_hears_who_rings(
    committed: str, zarechny: CollegeFacts
) -> None:
    address = settings.DIRECT_LINE.rpartition("/")[0] + f"/{committed}"
    with open_line(address) as second:
        with open_line(address) as first:
            assert first.take_turn()
            assert not second.take_turn()
            happens_in(zarechny)
            assert first.rung(5.0) == frozenset({zarechny.schema_name})
        time.sleep(0.5)  # the server ends the first session a moment after the line is hung up
        assert second.take_turn()


def test_a_college_that_writes_into_the_shared_outbox_rings_for_the_shared_layer(
    committed: str, zarechny: CollegeFacts
) -> None:
    address = settings.DIRECT_LINE.rpartition("/")[0] + f"/{committed}"
    with open_line(address) as line:
        with college_unit(zarechny.id):
            shared_records.emit(Happened(new_id()))
        assert line.rung(5.0) == frozenset({"public"})


def test_without_a_direct_line_every_outbox_may_have_rung() -> None:
    with open_line("") as line:
        assert line.take_turn()
        assert line.rung(0.0) is None


def test_colleges_are_spread_over_the_queues() -> None:
    queues = {queue_of(new_id()) for _one in range(200)}

    assert queues == {f"college.{number}" for number in range(COLLEGE_QUEUES)}
    assert queues <= {queue.name for queue in app.conf.task_queues}
    assert queue_of(UUID(int=7)) == queue_of(str(UUID(int=7)))
