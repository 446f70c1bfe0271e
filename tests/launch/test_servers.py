"""The embedded servers: shared by the commands of a tree, stopped by the last, revived when they fall."""

import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from launch.accounts import servers_account
from launch.homes import Home
from launch.places import Places
from launch.postgres import Postgres
from launch.servers import Servers
from launch.valkey import Valkey


def servers(folder: Path) -> Servers:
    """What one command would make of the home in this folder."""
    home = Home(folder / "servers", Places(folder, folder / "var"), servers_account(), durable=False)
    return Servers(home, [Valkey(home)])


@pytest.fixture
def folder(open_folder: Path) -> Iterator[Path]:
    own = open_folder / "shared"
    own.mkdir(exist_ok=True)
    own.chmod(0o711)
    yield own
    for daemon in servers(own).daemons:
        daemon.stop()


def test_two_commands_share_one_server_and_the_last_stops_it(folder: Path) -> None:
    first, second = servers(folder), servers(folder)
    first.join()
    second.join()

    assert second.daemons[0].process() == first.daemons[0].process()
    assert second.settings() == first.settings()

    first.leave()
    assert second.daemons[0].process() is not None
    second.leave()
    assert second.daemons[0].process() is None
    assert first.daemons[0].process() is None


def test_a_server_that_falls_comes_back_on_its_port(folder: Path) -> None:
    command = servers(folder)
    command.join()
    valkey = command.daemons[0]
    earlier, port = valkey.process(), valkey.port
    os.kill(earlier or 0, signal.SIGKILL)

    while not command.fallen():
        pass
    assert command.revive(valkey)

    assert valkey.port == port
    assert valkey.process() not in {None, earlier}
    assert valkey.answers()
    command.leave()


def test_a_stranger_with_the_recorded_number_is_not_taken_for_the_server(folder: Path) -> None:
    command = servers(folder)
    command.join()
    command.leave()
    (command.daemons[0].folder / "valkey.pid").write_text(str(os.getpid()))

    assert command.daemons[0].process() is None


def test_only_their_account_reads_the_data(cluster: Postgres) -> None:
    data = cluster.folder.stat()

    assert stat.S_IMODE(data.st_mode) == 0o700
    assert data.st_uid == (os.geteuid() if cluster.home.account.uid is None else cluster.home.account.uid)
    assert data.st_uid != 0


def test_postgres_listens_on_loopback_only_and_folds_russian_letters(cluster: Postgres) -> None:
    with psycopg.connect(cluster.settings_for_clients()["DATABASE_URL"]) as connection:
        listens = connection.execute("SHOW listen_addresses").fetchone()
        folds = connection.execute("SELECT lower('ЁЛКА'), 'Ёлка' ILIKE 'ёл%'").fetchone()

    assert listens == ("127.0.0.1",)
    assert folds == ("ёлка", True)
