"""The whole product with the demonstration region, and a browser to visit it with."""

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright
from pytest_django.plugin import DjangoDbBlocker

from launch.ports import free_port
from tests.factories import database
from tests.factories.browser import chromium_of
from tests.factories.product import Product, running, seed

FIRST_PORT = 18_000
PORTS_OF_A_WORKER = 100
"""Workers of pytest look for a free port at the same moment, so each looks among its own."""


@pytest.fixture(scope="module")
def product(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Product]:
    """Web, worker, beat and relay, ready; the demonstration is filled once a day and copied."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    name, port = f"nastavnik_e2e_{uuid4().hex[:8]}", free_port(FIRST_PORT + worker * PORTS_OF_A_WORKER)
    var = tmp_path_factory.mktemp("var")
    with django_db_blocker.unblock():
        home = database.name_now()
        database.clone_of(database.demonstration(lambda empty: seed(empty, port, var)), name)
        database.point_at(home)
    with running(name, port, var) as found:
        yield found
    with django_db_blocker.unblock():
        database.drop(name)


@pytest.fixture(scope="module")
def playwright_alone() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def chromium(playwright_alone: Playwright) -> Iterator[Browser]:
    browser = chromium_of(playwright_alone)
    yield browser
    browser.close()
