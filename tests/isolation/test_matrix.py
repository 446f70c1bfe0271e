"""Every address of every host, each method, everybody, everything: a foreign object is like an absent one.

`manage.py verify matrix` asks it whole; the suite asks for whoever is let in, and a sample of the others.
"""

import logging
import os
from collections import Counter
from dataclasses import replace

import pytest
import time_machine
from pytest_django.fixtures import Settings

from tenants.public import CollegeFacts
from tests.factories.addresses import addresses_of
from tests.factories.journey import MONDAY
from tests.isolation.matrix import OF_HOSTS, Outcome, matrices_of
from tests.isolation.objects import model_of
from tests.isolation.reach import read, write
from tests.isolation.world import World, a_world

EVERY = int(os.environ.get("VERIFY_MATRIX_EVERY", "25"))
WRITE = os.environ.get("VERIFY_MATRIX_WRITE") == "True"


@pytest.fixture(autouse=True)
def quick_and_quiet(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    logging.getLogger("nastavnik").setLevel(logging.ERROR)


@pytest.fixture
def world(committed: str, colleges: dict[str, CollegeFacts]) -> World:
    with time_machine.travel(MONDAY, tick=False):
        return a_world(colleges)


def told(outcomes: dict[str, Outcome]) -> str:
    """The table of a run."""
    lines = [f"{'host':10}{'addresses':>10}{'requests':>10}{'refusals':>10}{'differences':>13}"]
    for host, one in outcomes.items():
        lines += [f"{host:10}{one.addresses:10}{one.requests:10}{one.refusals:10}{len(one.differences):13}"]
    lines += [f"{host}: {dict(sorted(one.statuses.items()))}" for host, one in outcomes.items()]
    return "\n".join([*lines, *(line for one in outcomes.values() for line in one.differences)])


@time_machine.travel(MONDAY, tick=False)
def test_a_foreign_object_is_answered_like_an_absent_one(world: World) -> None:
    outcomes = {
        host: replace(matrix, every=EVERY, reach=None if WRITE else read()).run()
        for host, matrix in matrices_of(world).items()
    }

    print(f"\n{told(outcomes)}")  # noqa: T201 — the figures of a larger run
    if WRITE:
        write({**outcomes["college"].reach, **outcomes["base"].reach})
    assert [line for one in outcomes.values() for line in one.differences] == []
    assert all(one.addresses >= 40 and one.refusals > one.addresses for one in outcomes.values())


def test_every_id_of_every_address_is_known() -> None:
    named = Counter(
        model_of(address, word)
        for urlconf in OF_HOSTS.values()
        for address in addresses_of(urlconf)
        for word in address.made_up
    )
    assert len(named) > 15
