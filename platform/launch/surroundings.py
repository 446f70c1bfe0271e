"""The settings a command runs with: those given, those of the servers, and what development may leave out."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from launch.daemons import Daemon
from launch.given import given_addresses, settled
from launch.homes import Home
from launch.passwords import kept_password
from launch.places import Places
from launch.postgres import Postgres
from launch.servers import Servers
from launch.valkey import Valkey

INSIDE = "NASTAVNIK_INSIDE"
"""Set for the programs that a command of ours starts: their servers run and are checked already."""


@contextmanager
def serving(places: Places, home: Home) -> Iterator[Servers]:
    """Run the body with servers at hand and with settings that lead to them."""
    servers = Servers(home, missing_servers(home))
    try:
        servers.join()
        given = given_addresses(os.environ)
        databases = settled(given, places) if given else {}
        os.environ.update({**servers.settings(), **databases, **paths(places), INSIDE: "1"})
        yield servers
    finally:
        servers.leave()


def missing_servers(home: Home) -> list[Daemon]:
    """Return the embedded servers to stand in for those the settings do not name."""
    stand_ins: list[Daemon] = [] if given_addresses(os.environ) else [Postgres(home)]
    return stand_ins if os.environ.get("REDIS_URL") else [*stand_ins, Valkey(home)]


def allow_development(places: Places) -> None:
    """Fill in what only a machine of one's own may leave open."""
    os.environ.setdefault("DEBUG", "true")
    if not os.environ.get("SECRET_KEY"):
        os.environ["SECRET_KEY"] = kept_password(places.passwords, "secret-key")


def paths(places: Places) -> dict[str, str]:
    """Return what any Python started from here needs to find the project."""
    return {
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", "config.settings"),
        "PYTHONPATH": os.pathsep.join([str(places.root), str(places.root / "platform")]),
        "VAR_DIR": str(places.var),
    }
