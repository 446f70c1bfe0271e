"""The tests' databases: a template made once per state of the migrations, cloned for each process or race."""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from inspect import getsourcefile
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections
from django.db.migrations.loader import MigrationLoader

import tenants.grants
from kernel.clock import today
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from tenants import fleet
from tenants.public import (
    CollegeFacts,
    NewCollege,
    add_college,
    add_municipality,
    add_region,
    college_by_slug,
    provisioning_unit,
)

ALIASES = ("default", "provisioner", "owner")
TURN = 7_286_013
BARE, WITH_COLLEGES = "bare", "colleges"
COLLEGES = {"zarechny": "Zapolye", "severny": "Zapolye", "ozerny": "Primorye"}


def _address() -> dict[str, Any]:
    owner = settings.DATABASES["owner"]
    return {
        "host": owner["HOST"],
        "port": owner["PORT"],
        "user": owner["USER"],
        "password": owner["PASSWORD"],
        "dbname": os.environ["DATABASE_OWNER_URL"].rpartition("/")[2],
    }


@contextmanager
def _server() -> Iterator[psycopg.Connection]:
    """The owner's line to the tests' server, outside every database of the tests."""
    with psycopg.connect(**_address(), autocommit=True) as line:
        yield line


def point_at(database: str) -> None:
    """Let every connection of this process lead to `database`."""
    for alias in ALIASES:
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = database
        settings.DATABASES[alias]["NAME"] = database


def name_now() -> str:
    """The database that this process's connections lead to."""
    return str(connections["default"].settings_dict["NAME"])


def template(kind: str = WITH_COLLEGES) -> str:
    """The name of the template for these migrations, bare or with colleges; made when it is not there yet."""
    name = f"nastavnik_template_{_state()}"
    with _server() as line:
        line.execute("SELECT pg_advisory_lock(%s)", [TURN])
        if not _exists(line, f"{name}_{WITH_COLLEGES}"):
            _drop_older(line, "nastavnik_template_%")
            _make(line, "template1", f"{name}_{BARE}", _migrate)
            _make(line, f"{name}_{BARE}", f"{name}_{WITH_COLLEGES}", _open_colleges)
    return f"{name}_{kind}"


def _make(line: psycopg.Connection, source: str, name: str, fill: Callable[[], None]) -> None:
    """Make a database under another name and rename it when it is whole."""
    line.execute(f'CREATE DATABASE "{name}_unfinished" TEMPLATE "{source}"')
    point_at(f"{name}_unfinished")
    fill()
    for alias in ALIASES:
        connections[alias].close()
    line.execute(f'ALTER DATABASE "{name}_unfinished" RENAME TO "{name}"')


def demonstration(fill: Callable[[str], None]) -> str:
    """The name of the template with today's demonstration; `fill` fills a database, named, where none is."""
    bare = template(BARE)
    name = f"nastavnik_demo_{_digest(_product(), [bare, f'{today(settings.TIME_ZONE)}'])}"
    with _server() as line:
        line.execute("SELECT pg_advisory_lock(%s)", [TURN])
        if not _exists(line, name):
            _drop_older(line, "nastavnik_demo_%")
            _make(line, bare, name, lambda: fill(name_now()))
    return name


def clone(name: str, kind: str = WITH_COLLEGES) -> None:
    """Make the database `name` out of a template."""
    clone_of(template(kind), name)


def clone_of(source: str, name: str) -> None:
    """Make the database `name` out of another that nobody uses."""
    drop(name)
    with _server() as line:
        line.execute("SELECT pg_advisory_lock(%s)", [TURN])
        line.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')


def drop(name: str) -> None:
    """Remove a database; a login that is just leaving, and is not ours to send away, is waited for."""
    with _server() as line:
        for _moment in range(50):
            try:
                line.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            except psycopg.errors.InsufficientPrivilege:
                time.sleep(0.1)
            else:
                return
    raise RuntimeError(f"somebody stays connected to {name}")


def _exists(line: psycopg.Connection, name: str) -> bool:
    return line.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def _drop_older(line: psycopg.Connection, names: str) -> None:
    rows = line.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [names]).fetchall()
    for (name,) in rows:
        drop(str(name))


def _state() -> str:
    """A digest of everything the template is made of."""
    loader = MigrationLoader(None)
    sources = {getsourcefile(type(node)) or "" for node in loader.disk_migrations.values()}
    sources |= {str(path) for path in Path(tenants.grants.__file__).parent.glob("*.py")} | {__file__}
    return _digest(sources, [*tenants.grants.public_grants(), *tenants.grants.college_grants("c")])


def _product() -> set[str]:
    """The sources that the demonstration is made by."""
    root = Path(__file__).resolve().parents[2]
    return {
        str(path) for part in ("apps", "platform", "tenants") for path in root.joinpath(part).rglob("*.py")
    }


def _digest(sources: Iterable[str], words: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for source in sorted(sources):
        digest.update(Path(source).read_bytes())
    for word in words:
        digest.update(word.encode())
    return digest.hexdigest()[:16]


def _migrate() -> None:
    fleet.migrate_shared()
    fleet.record_blueprint()


def _open_colleges() -> None:
    with provisioning_unit():
        regions = {
            name: add_region(slug=name.lower(), name=name, authority_name=name, time_zone="Europe/Moscow")
            for name in sorted(set(COLLEGES.values()))
        }
        for slug, region in COLLEGES.items():
            add_college(
                NewCollege(
                    slug=slug,
                    name=f"{slug.title()} college",
                    short_name=slug.title(),
                    city=slug.title(),
                    municipality_id=add_municipality(region_id=regions[region], name=slug.title()),
                    time_zone="Europe/Moscow",
                )
            )


def facts_of(slug: str) -> CollegeFacts:
    """A college of the template."""
    return college_by_slug(slug)


def system_of(college: CollegeFacts) -> Actor:
    """The system acting in a college."""
    return Actor.system(WorkspaceKind.COLLEGE, college.id)
