"""The stage of the races tells guards that hold from those that do not, and from harm that never comes."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack

import pytest

from kernel.refusals import NotVisible, Refusal, Stale
from tenants.public import CollegeFacts
from tests.concurrency.races.guards import Guard
from tests.concurrency.races.stage import Act, Colleges, Outcome, Scenario, raced


def look() -> None:
    """Where the writers wait for each other."""


class Told(Scenario):
    """Two writers, the second refused; harm comes as it is told."""

    name = "as told"
    after = (sys.modules[__name__], "look")
    refusals = frozenset({"Stale"})

    def prepare(self) -> None:
        self.is_guarded, self.harm, self.harm_without = True, False, True
        self.raised: tuple[type[Refusal] | None, ...] = (None, Stale)

    def acts(self) -> Sequence[Act]:
        return [self.writing(raised) for raised in self.raised]

    def writing(self, raised: type[Refusal] | None) -> Act:
        def act() -> None:
            look()
            if raised:
                raise raised

        return act

    def is_harmed(self, ended: Sequence[str]) -> bool:
        return self.harm if self.is_guarded else self.harm_without

    def again(self) -> None:
        """Nothing has changed."""


@pytest.fixture
def told(zarechny: CollegeFacts) -> Told:
    return Told(Colleges(zarechny, zarechny), writers=2)


def outcome_of(told: Told) -> Outcome:
    def take_away(_college: CollegeFacts, _stack: ExitStack) -> None:
        told.is_guarded = False

    told.guards = (Guard("a guard", take_away),)  # type: ignore[misc]
    return raced(told, trials=3)


def test_a_guard_holds_when_harm_comes_only_without_it(told: Told) -> None:
    outcome = outcome_of(told)

    assert outcome == Outcome("as told", "a guard", 3, 0, 3, 3)
    assert outcome.holds


def test_harm_under_the_guard_is_seen(told: Told) -> None:
    told.harm = True

    assert (outcome_of(told).harmed, outcome_of(told).holds) == (3, False)


def test_a_twin_that_comes_to_no_harm_proves_nothing(told: Told) -> None:
    told.harm_without = False

    assert not outcome_of(told).holds


@pytest.mark.parametrize("raised", [(Stale, Stale), (None, NotVisible)])
def test_nobody_through_or_another_refusal_is_harm_too(
    told: Told, raised: tuple[type[Refusal] | None, ...]
) -> None:
    told.raised = raised

    assert outcome_of(told).harmed == 3


def test_what_is_no_refusal_ends_the_race(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(told, "acts", lambda: [lambda: 1 // 0])

    with pytest.raises(ZeroDivisionError):
        outcome_of(told)
