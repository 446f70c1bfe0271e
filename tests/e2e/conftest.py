"""The whole product running as `up` runs it, on a database of its own with the demonstration region."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright
from pytest_django.plugin import DjangoDbBlocker

from launch.django_steps import run_command
from launch.places import Places, places_of
from launch.ports import free_port
from launch.programs import programs_of
from launch.supervisor import Supervisor
from launch.up import await_ready, sign_ins
from tests.factories import database
from tests.factories.browser import chromium_of

ROOT = Path(__file__).resolve().parents[2]
FIRST_PORT = 18_000
ADDRESSES = ("DATABASE_URL", "DATABASE_PROVISIONER_URL", "DATABASE_OWNER_URL")


@dataclass(frozen=True)
class Product:
    """`sign_ins` are the rows that `up` prints: who, address, sign-in name, password."""

    url: str
    database: str
    var: Path
    sign_ins: list[list[str]]


@contextmanager
def settings(changes: Mapping[str, str]) -> Iterator[None]:
    """Let programs started by the body see these settings."""
    before = dict(os.environ)
    os.environ.update(changes)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@pytest.fixture(scope="module")
def product(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Product]:
    """Web, worker, beat and relay, ready."""
    name, port = f"nastavnik_e2e_{uuid4().hex[:8]}", free_port(FIRST_PORT)
    with django_db_blocker.unblock():
        home = database.name_now()
        database.clone(name, database.BARE)
        database.point_at(home)
    changes = {
        **{one: f"{os.environ[one].rpartition('/')[0]}/{name}" for one in ADDRESSES},
        "BASE_URL": f"http://localhost:{port}",
        "CELL": name,
        "VAR_DIR": str(tmp_path_factory.mktemp("var")),
    }
    with settings(changes):
        yield from running(places_of(ROOT), port, name)
    with django_db_blocker.unblock():
        database.drop(name)


def running(places: Places, port: int, name: str) -> Iterator[Product]:
    """Seed, start, and stop in the end."""
    said: list[str] = []
    run_command(places, ["seed_demo"], said.append)
    supervisor = Supervisor(programs_of(places, port), said.append)
    with supervisor.running():
        await_ready(supervisor, port)
        yield Product(f"http://localhost:{port}", name, places.var, sign_ins(places))
        assert supervisor.crashes() == [], supervisor.last_words()


@pytest.fixture(scope="module")
def playwright_alone() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def chromium(playwright_alone: Playwright) -> Iterator[Browser]:
    browser = chromium_of(playwright_alone)
    yield browser
    browser.close()
