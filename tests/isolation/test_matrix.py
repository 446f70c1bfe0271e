"""Every address of every host, each method, everybody, everything: a foreign object is like an absent one.

`manage.py verify matrix` asks it whole; the suite asks for whoever is let in, and a sample of the others.
"""

import logging
import os
from collections import Counter

import pytest
import time_machine
from django.conf import settings
from pytest_django.fixtures import Settings

from tenants.public import CollegeFacts
from tests.factories.addresses import addresses_of
from tests.factories.journey import MONDAY
from tests.isolation.matrix import Matrix, Outcome
from tests.isolation.objects import model_of
from tests.isolation.visitors import visitors_of_base, visitors_of_college
from tests.isolation.world import World, a_world

EVERY = int(os.environ.get("VERIFY_MATRIX_EVERY", "25"))
OF_HOSTS = {"college": settings.COLLEGE_URLCONF, "base": settings.ROOT_URLCONF}


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
    visitors = {"college": visitors_of_college(world), "base": visitors_of_base(world)}
    outcomes = {
        host: Matrix(world, addresses_of(urlconf), visitors[host], EVERY).run()
        for host, urlconf in OF_HOSTS.items()
    }

    print(f"\n{told(outcomes)}")  # noqa: T201 — the figures of a larger run
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
