"""The embedded servers: shared by the commands of a tree, stopped by the last, revived when they fall."""

import os
import signal
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from launch.accounts import servers_account
from launch.homes import Home
from launch.places import Places
from launch.postgres import Postgres
from launch.servers import Servers
from launch.valkey import Valkey

Command = Callable[[], Servers]


@pytest.fixture
def a_command(open_folder: Path) -> Iterator[Command]:
    """Make what one more command would make of one home; nothing of theirs is left running."""
    folder = open_folder / "shared"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o711)
    home = Home(folder / "servers", Places(folder, folder / "var"), servers_account(), durable=False)
    made: list[Servers] = []

    def command() -> Servers:
        made.append(Servers(home, [Valkey(home)]))
        return made[-1]

    yield command
    for daemon in (daemon for servers in made for daemon in servers.daemons):
        daemon.stop()


def test_two_commands_share_one_server_and_the_last_stops_it(a_command: Command) -> None:
    first, second = a_command(), a_command()
    first.join()
    second.join()

    assert second.daemons[0].process() == first.daemons[0].process()
    assert second.settings() == first.settings()

    first.leave()
    assert second.daemons[0].process() is not None
    second.leave()
    assert second.daemons[0].process() is None
    assert first.daemons[0].process() is None


def test_a_server_that_falls_comes_back_on_its_port(a_command: Command) -> None:
    command = a_command()
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


def test_a_stranger_with_the_recorded_number_is_not_taken_for_the_server(a_command: Command) -> None:
    command = a_command()
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
