"""The one stage on which all races are run: writers on connections of their own, leaving together.

A scenario names its guards and what would be harm. It is run twice over: as the product is, and as its twin,
from which those guards are taken away. The guards hold when the first sees no harm and the second does.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from threading import Barrier, BrokenBarrierError, Thread
from typing import Any, ClassVar
from unittest.mock import patch

from django.db import DatabaseError, connections

from kernel.refusals import Refusal
from tenants.public import CollegeFacts
from tests.concurrency.races.guards import Guard

Act = Callable[[], object]
THROUGH = ""
TRIALS_OF_A_TWIN = 20
"""Harm is soon seen where nothing guards against it."""
PATIENCE, PATIENCE_OF_A_TWIN = 0.1, 5.0
"""Seconds: a writer that has looked waits so long for the others to look too, before it writes. Guards hold
the others up, so to wait longer is in vain; without guards all of them come, however busy the machine."""


@dataclass(frozen=True)
class Colleges:
    """Two colleges of one region, in a database of the race's own."""

    first: CollegeFacts
    second: CollegeFacts


class Scenario(ABC):
    """What so many writers do at once, and what may not come of it."""

    name: ClassVar[str]
    guards: ClassVar[tuple[Guard, ...]]
    lacks: ClassVar[tuple[Guard, ...]] = ()
    """Guards that are away in both runs, so that the others are seen to hold alone."""
    after: ClassVar[tuple[Any, str]]
    """The owner and the name of the function after which a writer has looked and not yet written."""
    refusals: ClassVar[frozenset[str]]
    """How the slower writers may be refused."""

    def __init__(self, colleges: Colleges, writers: int) -> None:
        self.colleges, self.writers = colleges, writers
        self.crossing, self.patience = Barrier(writers), PATIENCE
        self.prepare()

    @abstractmethod
    def prepare(self) -> None:
        """Make what is raced for."""

    @abstractmethod
    def acts(self) -> Sequence[Act]:
        """What each writer does in a trial."""

    @abstractmethod
    def is_harmed(self, ended: Sequence[str]) -> bool:
        """Whether the trial left what may not be; `ended` is how each writer was refused, or THROUGH."""

    @abstractmethod
    def again(self) -> None:
        """Make everything as it was before the trial."""

    def cross(self) -> None:
        """Wait for the other writers; whoever waits in vain goes on, and so do all after."""
        with suppress(BrokenBarrierError):
            self.crossing.wait(self.patience)


@dataclass(frozen=True)
class Outcome:
    """In how many trials there was harm, with the guards and without."""

    scenario: str
    guards: str
    trials: int
    harmed: int
    trials_without: int
    harmed_without: int

    @property
    def holds(self) -> bool:
        """Whether the guards keep harm away, and nothing else does."""
        return self.harmed == 0 and self.harmed_without > 0


def raced(scenario: Scenario, trials: int) -> Outcome:
    """Run the scenario and then its twin, the twin not more often than harm needs to be seen."""
    without = min(trials, TRIALS_OF_A_TWIN)
    with ExitStack() as absent:
        for guard in scenario.lacks:
            guard.take_away(scenario.colleges.first, absent)
        with _crossed(scenario):
            harmed = sum(_is_wrong(scenario) for _trial in range(trials))
            scenario.patience = PATIENCE_OF_A_TWIN
            for guard in scenario.guards:
                guard.take_away(scenario.colleges.first, absent)
            harmed_without = sum(_tried(scenario)[1] for _trial in range(without))
    guards = "; ".join(guard.name for guard in scenario.guards)
    return Outcome(scenario.name, guards, trials, harmed, without, harmed_without)


def _is_wrong(scenario: Scenario) -> bool:
    """With its guards on, nobody is harmed, somebody gets through, and the others are told why not."""
    ended, harmed = _tried(scenario)
    strangers = set(ended) - {THROUGH} - scenario.refusals
    return harmed or bool(strangers) or THROUGH not in ended


def _tried(scenario: Scenario) -> tuple[Sequence[str], bool]:
    scenario.crossing.reset()
    ended = at_once(scenario.acts())
    harmed = scenario.is_harmed(ended)
    scenario.again()
    return ended, harmed


@contextmanager
def _crossed(scenario: Scenario) -> Iterator[None]:
    """Let each writer wait for the others between looking and writing."""
    owner, name = scenario.after
    look = getattr(owner, name)

    def look_and_wait(*told: Any, **more: Any) -> Any:
        seen = look(*told, **more)
        scenario.cross()
        return seen

    with patch.object(owner, name, look_and_wait):
        yield


def at_once(acts: Collection[Act]) -> list[str]:
    """Run the acts in a thread each, all leaving together; how each was refused, or THROUGH."""
    start = Barrier(len(acts))
    ended: list[str] = []
    broken: list[Exception] = []

    def run(act: Act) -> None:
        start.wait()
        try:
            act()
            ended.append(THROUGH)
        except (Refusal, DatabaseError) as refused:
            ended.append(type(refused).__name__)
        except Exception as error:  # noqa: BLE001 — raised again where the race is run
            broken.append(error)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if broken:
        raise broken[0]
    return ended
