"""Mentor and curator record the same acquaintance at once: it is held once, and one first meeting follows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connections
from django.db.models import QuerySet

from apps.journey.models import Meeting
from apps.journey.public import open_plan, record_acquaintance
from kernel.clock import now, today
from kernel.policy import Actor
from kernel.refusals import Refusal
from tenants import context
from tenants.public import CollegeFacts, college_unit
from tenants.unit import unit_of_work
from tests.factories.actors import the_system
from tests.factories.journey import AT_THE_WORKS, PairAtWork, a_pair_at_work, an_acquaintance

TRIALS = 20


class Stage:
    """A pair to be introduced, in a database that commits."""

    def __init__(self, college: CollegeFacts) -> None:
        self.college = college
        with college_unit(college.id):
            self.pair: PairAtWork = a_pair_at_work(college)
        self._wanted()

    def _wanted(self) -> None:
        with college_unit(self.college.id):
            open_plan(actor=the_system(self.college), pair_id=self.pair.id)

    def owner(self, statement: str) -> None:
        """As the owner of the tables."""
        scope = context.owner_scope(self.college.schema_name)
        with (
            context.through("provisioner"),
            unit_of_work(scope),
            connections["provisioner"].cursor() as cursor,
        ):
            cursor.execute(statement)

    def again(self) -> list[tuple[str, str]]:
        """The meetings of the trial; then the acquaintance is ahead again."""
        with college_unit(self.college.id):
            found = sorted(Meeting.objects.values_list("type", "state"))
        self.owner("DELETE FROM journey_meeting")
        self._wanted()
        return found


@pytest.fixture
def stage(committed: str, zarechny: CollegeFacts) -> Stage:
    return Stage(zarechny)


def recording(stage: Stage, actor: Actor) -> Callable[[], object]:
    """One of the two records, in a unit of their own."""
    first = replace(AT_THE_WORKS, at=now() + timedelta(days=2), goal="Three questions")
    was = an_acquaintance(held_on=today("Europe/Moscow"), trial=first)

    def act() -> None:
        with college_unit(stage.college.id):
            record_acquaintance(actor=actor, pair_id=stage.pair.id, was=was)

    return act


def at_once(acts: list[Callable[[], object]]) -> list[str]:
    """Run the acts in a thread each, all leaving together; the names of what was raised."""
    start, raised = Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        try:
            start.wait()
            act()
        except (Refusal, IntegrityError) as error:
            raised.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_r138_two_who_record_at_once_record_once(stage: Stage) -> None:
    for _trial in range(TRIALS):
        raised = at_once([recording(stage, stage.pair.mentor), recording(stage, stage.pair.curator)])

        assert raised == ["AcquaintanceRecorded"]
        assert stage.again() == [("acquaintance", "held"), ("trial", "planned")]


def test_without_lock_and_constraint_two_first_meetings_follow(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QuerySet, "select_for_update", lambda rows, **_how: rows)
    stage.owner("DROP INDEX one_meeting_ahead_per_pair")
    doubled = 0
    for _trial in range(TRIALS * 5):
        at_once([recording(stage, stage.pair.mentor), recording(stage, stage.pair.curator)])
        doubled += stage.again().count(("trial", "planned")) == 2
        if doubled:
            break

    assert doubled
