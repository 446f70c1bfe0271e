"""The whole product running as `up` runs it, on a database and files of its own."""

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from launch.django_steps import run_command
from launch.places import places_of
from launch.programs import programs_of
from launch.supervisor import Supervisor
from launch.up import await_ready
from tests.factories import database

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
ADDRESSES = ("DATABASE_URL", "DATABASE_PROVISIONER_URL", "DATABASE_OWNER_URL")


@dataclass(frozen=True)
class Product:
    """Where it answers, and the database that it works on."""

    url: str
    database: str


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


def settings_of(name: str, port: int, var: Path) -> dict[str, str]:
    """The settings of a product on the database `name`."""
    return {
        **{one: f"{os.environ[one].rpartition('/')[0]}/{name}" for one in ADDRESSES},
        "BASE_URL": f"http://localhost:{port}",
        "CELL": name,
        "VAR_DIR": str(var),
    }


def seed(name: str, port: int, var: Path) -> None:
    """Fill an empty database with the demonstration region."""
    said: list[str] = []
    with settings(settings_of(name, port, var)):
        run_command(places_of(ROOT), ["seed_demo"], said.append)


@contextmanager
def running(name: str, port: int, var: Path) -> Iterator[Product]:
    """Web, worker, beat and relay, ready; in the end nothing of them may have crashed."""
    said: list[str] = []
    with settings(settings_of(name, port, var)):
        supervisor = Supervisor(programs_of(places_of(ROOT), port), said.append)
        with supervisor.running():
            await_ready(supervisor, port)
            yield Product(f"http://localhost:{port}", name)
            assert supervisor.crashes() == [], supervisor.last_words()


def inside(product: Product, act: Callable[[], T]) -> T:
    """Let this process act on the product's database; in a thread, for the browser has a loop in this."""

    def there() -> T:
        home = database.name_now()
        database.point_at(product.database)
        try:
            return act()
        finally:
            database.point_at(home)

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(there).result()
