"""A server of one's own: prepared from an administrator's address, taken as it is from three."""

from collections.abc import Iterator

import pytest

from launch import roles
from launch.addresses import for_login
from launch.given import TooFewAddresses, given_addresses, settled
from launch.places import Places
from launch.postgres import ADMINISTRATOR, Postgres
from launch.sessions import ServerRefused, session
from launch.trouble import Trouble


@pytest.fixture
def administrators(cluster: Postgres) -> Iterator[str]:
    """The address of an administrator who is no superuser, as a hosting company gives it."""
    with session(cluster.address(ADMINISTRATOR, ADMINISTRATOR)) as server:
        for role in reversed(roles.ATTRIBUTES):
            server.execute(f"ALTER ROLE {role} RENAME TO {role}_kept")
        server.execute(f"ALTER DATABASE {roles.DATABASE} RENAME TO kept")
        server.execute("CREATE ROLE hosted LOGIN CREATEROLE CREATEDB PASSWORD 'hosted'")
        yield for_login(cluster.address(ADMINISTRATOR, ADMINISTRATOR), "hosted", "hosted", "programme")
        server.execute("DROP DATABASE IF EXISTS programme WITH (FORCE)")
        for role in roles.ATTRIBUTES:
            server.execute(f"DROP ROLE IF EXISTS {role}")
            server.execute(f"ALTER ROLE {role}_kept RENAME TO {role}")
        server.execute(f"ALTER DATABASE kept RENAME TO {roles.DATABASE}")
        server.execute("DROP ROLE hosted")
    cluster.apply_roles()


def test_from_an_administrators_address_all_three_are_made(administrators: str, places: Places) -> None:
    found = settled({"DATABASE_URL": administrators}, places)

    assert settled({"DATABASE_URL": administrators}, places) == found
    for setting, login in roles.LOGIN_BY_SETTING.items():
        with session(found[setting]) as connection:
            assert connection.execute("SELECT current_user, current_database()").fetchone() == (
                login,
                "programme",
            )


def test_all_three_are_taken_as_they_are(cluster: Postgres, places: Places) -> None:
    given = cluster.settings_for_clients()

    assert settled(given, places) == given


def test_a_login_that_may_not_make_roles_is_refused(cluster: Postgres, places: Places) -> None:
    for login in roles.LOGINS:
        with pytest.raises(TooFewAddresses, match="may not create roles and databases"):
            settled({"DATABASE_URL": cluster.address(login, roles.DATABASE)}, places)


def test_two_of_three_are_refused_with_the_missing_name(cluster: Postgres, places: Places) -> None:
    given = cluster.settings_for_clients()
    del given["DATABASE_OWNER_URL"]

    with pytest.raises(TooFewAddresses, match="DATABASE_OWNER_URL is not set"):
        settled(given, places)


def test_a_server_that_does_not_know_russian_letters_is_refused(cluster: Postgres, places: Places) -> None:
    with session(cluster.address(roles.OWNER, roles.DATABASE)) as owner:
        owner.execute("CREATE DATABASE plain TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
        owner.execute(f"GRANT CONNECT ON DATABASE plain TO {roles.RUNTIME}")
    given = {setting: cluster.address(login, "plain") for setting, login in roles.LOGIN_BY_SETTING.items()}

    with pytest.raises(Trouble, match=r"plain at 127.0.0.1:\d+ does not tell upper from lower"):
        settled(given, places)

    with session(cluster.address(roles.OWNER, roles.DATABASE)) as owner:
        owner.execute("DROP DATABASE plain")


def test_a_wrong_password_is_told_without_showing_it(cluster: Postgres, places: Places) -> None:
    address = for_login(
        cluster.address(ADMINISTRATOR, ADMINISTRATOR), ADMINISTRATOR, "secret-guess", "nastavnik"
    )

    with pytest.raises(ServerRefused, match="said no") as refusal:
        settled({"DATABASE_URL": address}, places)

    assert "secret-guess" not in str(refusal.value)


def test_empty_settings_are_not_given() -> None:
    assert given_addresses({"DATABASE_URL": "", "REDIS_URL": "redis://host"}) == {}
