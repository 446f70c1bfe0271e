"""A long task runs once in a worker, is found again by whoever started it, and says how it ended."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine

from apps.notices.public import unread
from apps.records import public as records
from kernel.clock import now
from kernel.ids import new_id
from kernel.long_tasks import KINDS, Kind, declare
from kernel.policy import Actor
from kernel.refusals import NotVisible, Refusal
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_curator, a_mentor, the_system
from tests.factories.delivery import deliver_all
from tests.factories.probes import Happened, acts_in, count_in_college

Run = Callable[..., Mapping[str, Any]]


class TheListIsEmpty(Refusal):
    """What a runner may answer."""


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    """She is no person of the college, as most staff are."""
    return a_curator(college)


def runs(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    """Say what runs the tasks of this test."""
    monkeypatch.setitem(KINDS, "probe.count", Kind("probe.count", "Counting", run))


def started(curator: Actor) -> UUID:
    return records.start_task(actor=curator, kind="probe.count", of=3, facts={"batch": 7})


def test_it_runs_once_and_tells_who_started_it(
    college: CollegeFacts, curator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(task_id: UUID, facts: Mapping[str, Any], *, actor: Actor) -> Mapping[str, Any]:
        count_in_college(Happened(task_id), actor=actor)
        records.advance_task(task_id, 2)
        assert records.task_state(actor=curator, task_id=task_id).done == 2
        return {"counted": facts["batch"]}

    runs(monkeypatch, run)
    task_id = started(curator)
    waiting = records.task_state(actor=curator, task_id=task_id)
    assert (waiting.done, waiting.of, waiting.finished, waiting.failed) == (0, 3, False, "")

    deliver_all()

    ended = records.task_state(actor=curator, task_id=task_id)
    assert (ended.done, ended.finished, ended.failed, ended.result) == (3, True, "", {"counted": 7})
    assert acts_in(college.id) == ["probe.in_college"]
    assert unread(curator) == 1


def test_a_refusal_ends_it_and_undoes_what_it_wrote(
    college: CollegeFacts, curator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(task_id: UUID, _facts: Mapping[str, Any], *, actor: Actor) -> Mapping[str, Any]:
        count_in_college(Happened(task_id), actor=actor)
        raise TheListIsEmpty

    runs(monkeypatch, run)
    task_id = started(curator)

    deliver_all()

    state = records.task_state(actor=curator, task_id=task_id)
    assert (state.finished, state.failed) == (False, "TheListIsEmpty")
    assert acts_in(college.id) == []
    assert unread(curator) == 1


def test_one_that_breaks_is_tried_three_times_and_then_given_up(
    college: CollegeFacts, curator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[UUID] = []

    def run(task_id: UUID, _facts: Mapping[str, Any], *, actor: Actor) -> Mapping[str, Any]:
        tries.append(task_id)
        raise ZeroDivisionError

    runs(monkeypatch, run)
    task_id = started(curator)

    with time_machine.travel(now(), tick=False) as clock:
        for _day in range(6):
            deliver_all()
            clock.shift(timedelta(days=1))

    assert tries == [task_id] * 3
    assert records.task_state(actor=curator, task_id=task_id).failed == "LongTaskBroke"
    assert records.parked_rows() == []


def test_only_who_started_it_sees_it(
    college: CollegeFacts, curator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, lambda *_task, **_actor: {})
    task_id = started(curator)

    for stranger in (a_curator(college), a_mentor(college, new_id())):
        with pytest.raises(NotVisible), college_unit(college.id):
            records.task_state(actor=stranger, task_id=task_id)
    with pytest.raises(NotVisible), college_unit(college.id):
        records.task_state(actor=curator, task_id=new_id())
    assert records.task_state(actor=the_system(college), task_id=task_id).id == task_id


def test_another_college_does_not_have_it(
    college: CollegeFacts, severny: CollegeFacts, curator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, lambda *_task, **_actor: {})
    task_id = started(curator)

    with college_unit(severny.id), pytest.raises(NotVisible):
        records.task_state(actor=the_system(severny), task_id=task_id)


def test_a_kind_that_nobody_declared_cannot_be_started(college: CollegeFacts, curator: Actor) -> None:
    with pytest.raises(KeyError):
        started(curator)
    with pytest.raises(NotVisible):
        records.task_state(actor=curator, task_id=new_id())


def test_a_kind_is_declared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    runs(monkeypatch, lambda *_task, **_actor: {})

    with pytest.raises(ValueError, match="declared already"):
        declare("probe.count", title="Counting", run=dict)
