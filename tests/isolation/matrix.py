"""M1 over HTTP: every address of every host, asked in each method it takes, by everybody, for everything.

A foreign object must be answered like an absent one; whoever is refused has changed nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from zlib import crc32

from django.conf import settings
from django.db import transaction
from django.urls import Resolver404, resolve

from kernel.audience import Audience
from kernel.ids import new_id
from tests.factories.addresses import Address, addresses_of
from tests.isolation.answers import Answer, answer_of
from tests.isolation.harvest import Form, forms_of
from tests.isolation.objects import cases_of, foreign_like
from tests.isolation.reach import NOTHING, reach_of
from tests.isolation.tokens import ID
from tests.isolation.untouched import Fingerprint, changed, fingerprint
from tests.isolation.visitors import Visitor, visitors_of_base, visitors_of_college
from tests.isolation.world import World

OF_HOSTS = {"college": settings.COLLEGE_URLCONF, "base": settings.ROOT_URLCONF}
METHODS = ("GET", "POST")
REFUSALS = {400, 403, 404, 405, 409}


@dataclass
class Outcome:
    """The figures of a run, and what was found wrong."""

    addresses: int = 0
    requests: int = 0
    refusals: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)
    reach: dict[str, str] = field(default_factory=dict)


@dataclass
class Matrix:
    """One host: its addresses and visitors; one group of cases in `every` is asked, and all by the first."""

    world: World
    addresses: list[Address]
    visitors: list[Visitor]
    every: int = 1
    reach: dict[str, str] | None = None
    """What each role reaches by reach.txt; None while that is written, by asking for own objects only."""
    outcome: Outcome = field(default_factory=Outcome)
    forms: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(dict))
    methods: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    seers: dict[str, Visitor] = field(default_factory=dict)

    def run(self, routes: Collection[str] = ()) -> Outcome:
        """Ask everything, or some routes only."""
        if not self.methods:
            with undone():
                self._learn()
        self.outcome = Outcome()
        before = fingerprint_now(self.world)
        for address in self.addresses:
            if not routes or address.route in routes:
                self._run_address(address, before)
        return self.outcome

    def _run_address(self, address: Address, before: Fingerprint) -> None:
        self.outcome.addresses += 1
        with undone():
            for visitor in self.visitors:
                self._ask_as(visitor, address)
            touched = changed(before, fingerprint(self.world))
        for one in touched:
            self._wrong(address.route, f"a refused request changed {one}")

    # --- What the addresses take, learnt from those who may ------------------------------------------

    def _learn(self) -> None:
        """The methods of each address, who gets to see it, and what the forms of the pages send to it."""
        for address in self.addresses:
            for method in METHODS:
                if self._takes(address, method):
                    self.methods[address.route].append(method)

    def _takes(self, address: Address, method: str) -> bool:
        """Whether the address takes the method: asked of one after another, until somebody is let through."""
        for case in cases_of(self.world, address):
            for visitor in self.visitors if case.is_own else ():
                with undone():
                    response = visitor.ask(method, address.at(case.words))
                if response.status_code == 405:
                    return False
                if not is_refusal(answer_of(response, {})):
                    self.seers.setdefault(address.route, visitor)
                    self._harvest(address, response)
                    return True
        return True

    def _harvest(self, address: Address, response: Any) -> None:
        if response.status_code == 200 and "text/html" in response["Content-Type"]:
            for form in forms_of(response.content.decode()):
                self._keep(address, form)

    def _keep(self, address: Address, form: Form) -> None:
        target = urlsplit(form.action)
        route = address.route
        if target.path:
            try:
                route = resolve(target.path, address.urlconf).view_name
            except Resolver404:
                return
        self.forms[route] = {**form.fields, **self.forms[route]}

    # --- The product ----------------------------------------------------------------------------------

    def _ask_as(self, visitor: Visitor, address: Address) -> None:
        for method in self.methods[address.route]:
            key = f"{address.route} {method} {visitor.name}"
            if visitor is self.seers.get(address.route) or crc32(key.encode()) % self.every == 0:
                self._ask_for_all(visitor, address, method)

    def _ask_for_all(self, visitor: Visitor, address: Address, method: str) -> None:
        cell = f"{address.route} {method} {visitor.name}"
        fields = self._fields(address) if method == "POST" else {}
        own: list[int] = []
        for case in cases_of(self.world, address):
            if self.reach is None and not case.is_own:
                break
            where = f"{cell}, {case.name}"
            answer = self._answer(visitor, address, method, case.words, fields, where)
            if case.is_own:
                own.append(answer.status)
                self._check_stranger(visitor, address, where, answer)
            elif set(own) - {403, 404} and answer.status == 403:
                self._wrong(where, "is forbidden, so it is known to be there")
            if case.words != case.absent and (answer.status == 404 or not case.is_own):
                absent = self._answer(visitor, address, method, case.absent, fields, where)
                self._compare(visitor, address, where, answer, absent)
        if method == "POST":
            self._ask_foreign_fields(visitor, address)
        if address.audience == Audience.MEMBERS and visitor.role is not None:
            self._check_reach(cell, own)

    def _check_reach(self, cell: str, own: list[int]) -> None:
        """Whether the role reaches as many of its place's own objects as the table says."""
        reached = reach_of(own)
        self.outcome.reach[cell] = reached
        if self.reach is not None and self.reach.get(cell, NOTHING) != reached:
            self._wrong(cell, f"reaches {reached}, the table says {self.reach.get(cell, NOTHING)}")

    def _check_stranger(self, visitor: Visitor, address: Address, where: str, answer: Answer) -> None:
        if visitor.role is None and address.audience == Audience.MEMBERS and not answer.leads_to_sign_in:
            self._wrong(where, f"is not led to the sign-in page but answered {answer.status}")

    def _answer(
        self,
        visitor: Visitor,
        address: Address,
        method: str,
        words: Mapping[str, str],
        fields: dict[str, list[str]],
        where: str,
    ) -> Answer:
        with kept_when_refused() as look:
            response = visitor.ask(method, address.at(words), fields)
            sent = {name: one for name, (one, *_more) in fields.items() if ID.fullmatch(one)}
            answer = answer_of(response, {**sent, **words})
            look(answer)
        self.outcome.requests += 1
        self.outcome.refusals += is_refusal(answer)
        self.outcome.statuses[f"{method} {answer.status}"] += 1
        if answer.status >= 500:
            self._wrong(where, f"answers {answer.status}")
        text = answer.body + str(answer.headers)
        if foreign := self.world.tokens.places_in(text) - visitor.sees:
            self._wrong(where, f"shows words of {sorted(foreign)}: {self.world.tokens.found(text)}")
        return answer

    def _compare(
        self, visitor: Visitor, address: Address, where: str, answer: Answer, absent: Answer
    ) -> None:
        if difference := answer.differs_from(absent):
            self._wrong(where, f"is told apart from an absent one by {difference}")
        if address.audience == Audience.MEMBERS and not self._is_refused(visitor, answer):
            self._wrong(where, f"is answered {answer.status}")

    @staticmethod
    def _is_refused(visitor: Visitor, answer: Answer) -> bool:
        """Who is signed in finds nothing; who is not is led to the door."""
        return answer.status in {403, 404} or (visitor.role is None and answer.leads_to_sign_in)

    def _fields(self, address: Address) -> dict[str, list[str]]:
        return dict(self.forms[address.route])

    def _ask_foreign_fields(self, visitor: Visitor, address: Address) -> None:
        """A form of one's own, in which another's id stands where one of one's own is offered."""
        words = next(cases_of(self.world, address)).words
        fields = self.forms[address.route]
        for name, (value, *_more) in fields.items():
            for place, foreign in foreign_like(self.world, address, value):
                where = f"{address.route} POST as {visitor.name}, field {name} of {place}"
                answers = [
                    self._answer(visitor, address, "POST", words, {**fields, name: [one]}, where)
                    for one in (foreign, str(new_id()))
                ]
                if difference := answers[0].differs_from(answers[1]):
                    self._wrong(where, f"is told apart from an absent one by {difference}")

    def _wrong(self, where: str, what: str) -> None:
        self.outcome.differences.append(f"{where}: {what}")


def is_refusal(answer: Answer) -> bool:
    """Whether the visitor got nothing."""
    return answer.status in REFUSALS or answer.leads_to_sign_in


@contextmanager
def in_test_block() -> Iterator[None]:
    """A transaction in which requests may open theirs."""
    block = transaction.atomic()
    block._from_testcase = True  # type: ignore[attr-defined]
    with block:
        yield


@contextmanager
def undone() -> Iterator[None]:
    """Nothing of the block is kept."""
    with in_test_block():
        yield
        transaction.set_rollback(True)


@contextmanager
def kept_when_refused() -> Iterator["Look"]:
    """Undo what a request did that was let through; what a refused one did stays, to be looked for."""
    look = Look()
    with in_test_block():
        yield look
        transaction.set_rollback(not look.refused)


class Look:
    """Takes the answer."""

    refused = False

    def __call__(self, answer: Answer) -> None:
        self.refused = is_refusal(answer)


def fingerprint_now(world: World) -> Fingerprint:
    """Of what is stored."""
    with undone():
        return fingerprint(world)


def matrices_of(world: World) -> dict[str, Matrix]:
    """One for each host."""
    visitors = {"college": visitors_of_college(world), "base": visitors_of_base(world)}
    return {host: Matrix(world, addresses_of(urlconf), visitors[host]) for host, urlconf in OF_HOSTS.items()}
