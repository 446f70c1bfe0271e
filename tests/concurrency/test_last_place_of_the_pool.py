"""The last place of a person whom two colleges ask for, raced for by eight answers on a live server."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connections
from django.db.models import QuerySet

from commons.pool.models import Offer, Placement
from commons.pool.rules import HOLDING
from commons.pool.services import answers
from kernel.policy import Actor
from kernel.refusals import Refusal
from tenants.public import CollegeFacts, shared_unit
from tests.factories.actors import a_coordinator
from tests.factories.employers import an_employer
from tests.factories.pool import a_call, an_offer

WRITERS, TRIALS = 8, 100
AFRESH = (
    "DELETE FROM pool_placement",
    "DELETE FROM public_records_outboxrow",
    "UPDATE pool_call SET state = 'open'",
)


class Stage:
    """One person with one place, and eight calls of two colleges, in a database that commits."""

    def __init__(self, colleges: tuple[CollegeFacts, CollegeFacts]) -> None:
        with shared_unit():
            self.employer = an_employer(colleges[0].region_id)
            self.offer = an_offer(self.employer, quota=1)
            self.calls = [a_call(colleges[number % 2]) for number in range(WRITERS)]

    def answering(self, call: UUID) -> Callable[[], object]:
        """A coordinator answers in a unit of their own, as a request does."""

        def act() -> None:
            with shared_unit():
                answers.answer_call(actor=a_coordinator(self.employer), call_id=call, offer_id=self.offer)

        return act

    def held(self) -> int:
        """How many places the offer has given away."""
        with shared_unit():
            return Placement.objects.filter(offer_id=self.offer, state__in=HOLDING).count()


@pytest.fixture
def stage(committed: str, zarechny: CollegeFacts, severny: CollegeFacts) -> Stage:
    return Stage((zarechny, severny))


def as_owner(*statements: str) -> None:
    with connections["owner"].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def at_once(acts: list[Callable[[], object]]) -> list[str]:
    """Run the acts in a thread each, all leaving together; the names of what was raised."""
    start = Barrier(len(acts))
    raised: list[str] = []

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


def unlocked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The service reads the offer without locking it, and all count before anybody writes."""
    together = Barrier(WRITERS)
    placed: Any = answers._placed

    def unlocked_offer(*, actor: Actor, offer_id: UUID) -> Offer:
        rows: QuerySet[Offer] = Offer.objects.filter(employer_id=actor.workspace.id, id=offer_id)
        return rows.get()

    def placed_together(*told: Any) -> Placement:
        together.wait()
        row: Placement = placed(*told)
        return row

    monkeypatch.setattr(answers, "_locked_offer", unlocked_offer)
    monkeypatch.setattr(answers, "_placed", placed_together)


def test_b1_the_last_place_is_given_to_one_of_eight(stage: Stage) -> None:
    for _ in range(TRIALS):
        raised = at_once([stage.answering(call) for call in stage.calls])

        assert raised == ["OfferHasNoFreePlace"] * (WRITERS - 1)
        assert stage.held() == 1
        as_owner(*AFRESH)


def test_b1_the_database_alone_keeps_the_last_place(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    unlocked(monkeypatch)
    for _ in range(TRIALS // 4):
        raised = at_once([stage.answering(call) for call in stage.calls])

        assert raised == ["IntegrityError"] * (WRITERS - 1)
        assert stage.held() == 1
        as_owner(*AFRESH)


def test_without_the_guards_the_place_is_sold_to_all(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    as_owner("DROP TRIGGER a_placement_is_lawful ON pool_placement")
    unlocked(monkeypatch)

    raised = at_once([stage.answering(call) for call in stage.calls])

    assert (raised, stage.held()) == ([], WRITERS)
