"""No program starts with a login above the rules of the database, whichever way it stands there."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from environ import Env
from psycopg.sql import SQL, Identifier, Literal
from pytest_django.plugin import DjangoDbBlocker

from config.checks import refuse_unsafe_start
from launch import roles
from launch.places import places_of
from launch.ports import free_port
from launch.postgres import ADMINISTRATOR, Postgres
from launch.programs import programs_of
from launch.sessions import session
from tenants import context

ROOT = Path(__file__).resolve().parents[2]
LOGIN, PASSWORD = "tried_login", "only-for-this-test"
ABOVE, STEPS_ABOVE = "is above the rules", "may step into a role above the rules"
POWERS = {
    "superuser": ("SUPERUSER", (), ABOVE),
    "past row security": ("BYPASSRLS", (), ABOVE),
    "member of the owner": ("NOINHERIT", (roles.OWNER,), STEPS_ABOVE),
    "member of the provisioner": ("NOINHERIT", (roles.PROVISIONER,), STEPS_ABOVE),
    "member of a superuser": ("NOINHERIT", (ADMINISTRATOR,), STEPS_ABOVE),
}


@pytest.mark.parametrize("name", ["web", "worker", "beat", "relay"])
def test_no_program_starts_as_a_superuser(cluster: Postgres, tmp_path: Path, name: str) -> None:
    commands = {program.name: program.command for program in programs_of(places_of(ROOT), free_port(58_000))}
    command = [word for word in commands[name] if word != "--respawn-failed-workers"]
    unsafe = {"DATABASE_URL": cluster.address(ADMINISTRATOR, roles.DATABASE), "VAR_DIR": str(tmp_path)}

    ended = subprocess.run(
        command, env={**os.environ, **unsafe}, capture_output=True, text=True, check=False, timeout=60
    )

    assert ended.returncode != 0
    assert (
        f"Unsafe to start: the login {ADMINISTRATOR} in DATABASE_URL {ABOVE}" in ended.stdout + ended.stderr
    )


@pytest.fixture
def through_login(cluster: Postgres, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A login of the tests' own, which may do what the runtime may; this process speaks through it."""
    address = Env.db_url_config(cluster.address(LOGIN, roles.DATABASE))
    connections.settings[LOGIN] = {**connections["default"].settings_dict, **address, "PASSWORD": PASSWORD}
    with (
        session(cluster.address(ADMINISTRATOR, roles.DATABASE)) as administrator,
        django_db_blocker.unblock(),
    ):
        made = SQL("CREATE ROLE {} LOGIN NOINHERIT PASSWORD {} IN ROLE {}")
        administrator.execute(made.format(Identifier(LOGIN), Literal(PASSWORD), Identifier(roles.SHARED)))
        let_in = SQL("GRANT CONNECT ON DATABASE {} TO {}")
        administrator.execute(let_in.format(Identifier(roles.DATABASE), Identifier(LOGIN)))
        with context.through(LOGIN):
            yield LOGIN
        connections[LOGIN].close()
        administrator.execute(SQL("DROP OWNED BY {}").format(Identifier(LOGIN)))
        administrator.execute(SQL("DROP ROLE {}").format(Identifier(LOGIN)))
    del connections[LOGIN], connections.settings[LOGIN]


@pytest.mark.parametrize("power", POWERS)
def test_a_login_above_the_rules_is_refused(cluster: Postgres, through_login: str, power: str) -> None:
    attribute, groups, words = POWERS[power]
    with session(cluster.address(ADMINISTRATOR, roles.DATABASE)) as administrator:
        administrator.execute(SQL("ALTER ROLE {} {}").format(Identifier(LOGIN), SQL(attribute)))
        for group in groups:
            administrator.execute(SQL("GRANT {} TO {}").format(Identifier(group), Identifier(LOGIN)))

    with pytest.raises(ImproperlyConfigured, match=f"the login {LOGIN} in DATABASE_URL {words}"):
        refuse_unsafe_start()


def test_a_login_that_may_do_what_the_runtime_may_is_safe(through_login: str) -> None:
    refuse_unsafe_start()
