"""Folders, and a PostgreSQL cluster of the tests' own, in which even an administrator may be tried."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from launch.accounts import servers_account
from launch.homes import Home
from launch.places import Places
from launch.postgres import Postgres


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A tree that nothing was set up in yet."""
    return Places(tmp_path, tmp_path / "var")


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that the servers' account reaches, which pytest's own folders are not."""
    folder = Path(tempfile.mkdtemp(prefix="nastavnik-launch-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def cluster(open_folder: Path) -> Iterator[Postgres]:
    places = Places(open_folder, open_folder / "var")
    postgres = Postgres(Home(open_folder / "servers", places, servers_account(), durable=False))
    postgres.home.prepare()
    postgres.ensure()
    yield postgres
    postgres.stop()
