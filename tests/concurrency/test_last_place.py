"""The last place of a mentor and the confirmation of a pair, raced for by threads on a live server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Barrier, Thread
from uuid import UUID

import pytest
from django.db import IntegrityError, connections
from django.db.models import QuerySet

from apps.intake.models import MentorEntry
from apps.matching.models import Pair
from apps.matching.models.pair import PairQuerySet
from apps.matching.public import confirm_pair, propose_pair
from apps.matching.rules import PairState
from kernel.policy import Actor
from kernel.refusals import Refusal
from tenants import context
from tenants.public import CollegeFacts, college_unit
from tenants.unit import unit_of_work
from tests.factories.actors import a_curator
from tests.factories.intake import a_mentor_entry
from tests.factories.matching import a_lawful_mentor, a_waiting_mentee, that_both_want, version_of
from tests.factories.programme import an_open_cycle

WRITERS, TRIALS = 8, 100
NAMES = [f"Носов{ending} Пётр Ильич" for ending in "абвгдежз"]
TABLES = ("intake_mentorentry", "matching_pair")


class Stage:
    """A mentor whose one place eight pairs wait for, in a database that commits."""

    def __init__(self, college: CollegeFacts) -> None:
        self.college, self.curator = college, a_curator(college)
        with college_unit(college.id):
            an_open_cycle(college)
            self.mentor = a_mentor_entry(self.curator, a_lawful_mentor(self.curator), places=WRITERS)
            self.pairs = [self._agreed(name) for name in NAMES]
        self.owner(f"UPDATE intake_mentorentry SET places = 1 WHERE id = '{self.mentor}'")
        self.versions = self._versions()

    def _agreed(self, name: str) -> UUID:
        entry = a_waiting_mentee(self.curator, name)
        pair_id = propose_pair(actor=self.curator, mentee_entry_id=entry, mentor_entry_id=self.mentor)
        return that_both_want(self.curator, pair_id)

    def _versions(self) -> dict[UUID, int]:
        with college_unit(self.college.id):
            return {pair: version_of(self.curator, pair) for pair in self.pairs}

    def owner(self, *statements: str) -> None:
        """As the owner of the tables, who may do what no trigger lets the runtime do."""
        scope = context.owner_scope(self.college.schema_name)
        with (
            context.through("provisioner"),
            unit_of_work(scope),
            connections["provisioner"].cursor() as cursor,
        ):
            for statement in statements:
                cursor.execute(statement)

    def again(self) -> int:
        """How many pairs the trial confirmed; then everything is as before it."""
        with college_unit(self.college.id):
            count = Pair.objects.filter(state=PairState.CONFIRMED).count()
        self.owner(
            "ALTER TABLE matching_pair DISABLE TRIGGER USER",
            "UPDATE matching_pair SET state = 'agreed', confirmed_at = NULL, version = 3",
            "UPDATE intake_menteeentry SET state = 'waiting'",
            "ALTER TABLE matching_pair ENABLE TRIGGER USER",
        )
        return count


@pytest.fixture
def stage(committed: str, zarechny: CollegeFacts) -> Stage:
    return Stage(zarechny)


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
    return sorted(raised)


def confirming(stage: Stage, pair_id: UUID, actor: Actor | None = None) -> Callable[[], object]:
    """A curator confirms in a unit of their own, as a request does."""

    def act() -> None:
        with college_unit(stage.college.id):
            confirm_pair(actor=actor or stage.curator, pair_id=pair_id, version=stage.versions[pair_id])

    return act


@contextmanager
def without_the_guard(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Neither the service nor the trigger locks the mentor's entry; the rule still counts."""

    def only_the_pair(pairs: PairQuerySet) -> QuerySet[Pair]:
        return pairs.select_related("mentor_entry").select_for_update(of=("self",))

    monkeypatch.setattr(PairQuerySet, "with_both_locked", only_the_pair)
    stage.owner("ALTER TABLE matching_pair DISABLE TRIGGER a_confirmed_pair_is_lawful")
    yield


def test_r134_the_last_place_is_never_oversold(stage: Stage) -> None:
    confirmed = []
    for _trial in range(TRIALS):
        raised = at_once([confirming(stage, pair_id) for pair_id in stage.pairs])
        assert raised == ["MentorHasNoFreePlace"] * (WRITERS - 1)
        confirmed.append(stage.again())

    assert confirmed == [1] * TRIALS


def test_r134_without_the_lock_the_last_place_is_oversold(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    oversold = 0
    with without_the_guard(stage, monkeypatch):
        for _trial in range(TRIALS):
            at_once([confirming(stage, pair_id) for pair_id in stage.pairs])
            oversold += stage.again() > 1
            stage.owner("ALTER TABLE matching_pair DISABLE TRIGGER a_confirmed_pair_is_lawful")
            if oversold:
                break

    assert oversold


def test_the_trigger_alone_holds_the_last_place(stage: Stage) -> None:
    def raw(pair_id: UUID) -> Callable[[], object]:
        def act() -> None:
            with college_unit(stage.college.id):
                Pair.objects.filter(id=pair_id).update(
                    state=PairState.CONFIRMED, confirmed_at="2026-11-20T10:00:00Z"
                )

        return act

    for _trial in range(10):
        raised = at_once([raw(pair_id) for pair_id in stage.pairs])
        assert raised == ["IntegrityError"] * (WRITERS - 1)
        assert stage.again() == 1


def test_two_curators_confirm_the_same_pair_once(stage: Stage, zarechny: CollegeFacts) -> None:
    pair_id = stage.pairs[0]

    raised = at_once([confirming(stage, pair_id), confirming(stage, pair_id, a_curator(zarechny))])

    assert raised == ["Stale"]
    assert stage.again() == 1


def test_places_and_a_confirmation_take_turns(stage: Stage) -> None:
    stage.owner(f"UPDATE intake_mentorentry SET places = 2 WHERE id = '{stage.mentor}'")
    for _trial in range(20):
        with college_unit(stage.college.id):
            confirm_pair(actor=stage.curator, pair_id=stage.pairs[0], version=stage.versions[stage.pairs[0]])

        def lessen() -> None:
            with college_unit(stage.college.id):
                MentorEntry.objects.filter(id=stage.mentor).update(places=1)

        at_once([confirming(stage, stage.pairs[1]), lessen])
        with college_unit(stage.college.id):
            places = MentorEntry.objects.get(id=stage.mentor).places
        assert stage.again() <= places
        stage.owner(f"UPDATE intake_mentorentry SET places = 2 WHERE id = '{stage.mentor}'")
