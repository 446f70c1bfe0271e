"""M2: threads ask every page of three colleges at once, amid errors, broken visits, nested contexts, tasks.

Whatever leaves the product is searched for words of a place where they do not belong.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Self

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, connections
from django.test import RequestFactory

from apps.people.models import Person
from kernel.audience import Audience
from tenants import context
from tenants.public import college_unit
from tests.isolation.tokens import text_of
from tests.isolation.walks import Walk
from tests.isolation.watching import Watch
from tests.isolation.working import work
from tests.isolation.world import World

BROKEN, CANCELLED, NESTED, TASKS = 0.03, 0.03, 0.03, 0.01
"""Which part of the reads is disturbed so, or accompanied by such work."""


class Broken(Exception):
    """A view's error, whose words name somebody."""


class Cancelled(BaseException):
    """The visitor is gone while the page is being made."""


@dataclass
class Outcome:
    """The figures of a soak, and what was found where it does not belong."""

    counts: Counter[str] = field(default_factory=Counter)
    foreign: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Outcome") -> Self:
        self.counts += other.counts
        self.foreign += other.foreign
        return self


def soak(world: World, walks: list[Walk], *, reads: int, threads: int, seed: int) -> Outcome:
    """Read so often over so many threads of this process."""
    outcome = Outcome()
    with Watch(world) as watch, ThreadPoolExecutor(threads) as pool:
        shares = [reads // threads + (number < reads % threads) for number in range(threads)]
        begun = [
            pool.submit(Reader(world, walks, seed * 1000 + number).run, share)
            for number, share in enumerate(shares)
        ]
        for one in begun:
            outcome += one.result()
    outcome.counts += watch.counts
    outcome.foreign += watch.foreign
    return outcome


class Reader:
    """One thread: draws what to do next, looks at what comes back."""

    def __init__(self, world: World, walks: list[Walk], seed: int) -> None:
        self.world, self.walks, self.draw = world, walks, random.Random(seed)
        self.handler, self.outcome = WSGIHandler(), Outcome()
        self.seed = seed

    def run(self, reads: int) -> Outcome:
        """So many reads, with all that goes on between them."""
        try:
            for _ in range(reads):
                self._read()
                if self.draw.random() < NESTED:
                    self._nest()
                if self.draw.random() < TASKS:
                    self.outcome.counts["tasks"] += work(self.world, self.draw, self._wrong)
        finally:
            connections.close_all()
        return self.outcome

    def _read(self) -> None:
        walk = self.draw.choice(self.walks)
        path, asked = walk.drawn(self.world, self.draw)
        self.outcome.counts["reads"] += 1
        try:
            with self._disturbed(walk):
                status, text = self._answered(walk, path)
        except Cancelled:
            self.outcome.counts["cancelled"] += 1
            return
        self.outcome.counts[f"answers {status}"] += 1
        if status == 302 and "/enter/" in text and walk.address.audience == Audience.MEMBERS:
            self._wrong(f"{walk.name} {path}: led to the sign-in page")
        for one in asked:
            text = text.replace(one, "")
        places = self.world.tokens.places_in(text)
        self.outcome.counts["answers with own words"] += bool(places & walk.sees)
        if places - walk.sees:
            self._wrong(f"{walk.name} {path}: {sorted(places - walk.sees)}")

    def _answered(self, walk: Walk, path: str) -> tuple[int, str]:
        request = RequestFactory().get(path, headers={"host": walk.host, "cookie": walk.cookie})
        told: list[str] = []

        def start(status: str, headers: list[tuple[str, str]], *_error: object) -> Callable[[bytes], object]:
            told.extend((status, str(headers)))
            return bytes

        answer: Any = self.handler(request.environ, start)
        try:
            return int(told[0][:3]), text_of(b"".join(answer)) + told[1]
        finally:
            answer.close()

    @contextmanager
    def _disturbed(self, walk: Walk) -> Iterator[None]:
        """Now and then one of the statements of the visit fails, or the visitor leaves meanwhile."""
        chance = self.draw.random()
        kind: Callable[[str], BaseException] | None = None
        if chance < BROKEN:
            kind = Broken
        elif chance < BROKEN + CANCELLED:
            kind = Cancelled
        if kind is None:
            yield
            return
        words = f"{self.world.tokens.made(walk.place, 'told.in_words')} переехал"
        with connection.execute_wrapper(_Failing(self.draw.randrange(2, 12), kind(words))):
            yield

    def _nest(self) -> None:
        """One college's people, another's inside, the first one's again; an error inside changes nothing."""
        outer, inner = self.draw.sample(sorted(self.world.lives), 2)
        with college_unit(self.world.college(outer).id):
            self._check_people(outer)
            try:
                with context.within(self.world.college(inner).scope):
                    self._check_people(inner)
                    self._raise_now_and_then()
            except Broken:
                self.outcome.counts["nested, broken"] += 1
            self._check_people(outer)
        self.outcome.counts["nested"] += 1

    def _raise_now_and_then(self) -> None:
        if self.draw.random() < 0.5:
            raise Broken

    def _check_people(self, slug: str) -> None:
        text = " ".join(Person.objects.values_list("family_name", flat=True))
        places = self.world.tokens.places_in(text)
        if places != {slug}:
            self._wrong(f"in the context of {slug}: {sorted(places)}")

    def _wrong(self, what: str) -> None:
        self.outcome.foreign.append(what)


class _Failing:
    """Lets some statements pass, then raises."""

    def __init__(self, after: int, error: BaseException) -> None:
        self.left, self.error = after, error

    def __call__(self, execute: Any, *statement: Any) -> Any:
        self.left -= 1
        if self.left == 0:
            raise self.error
        return execute(*statement)
