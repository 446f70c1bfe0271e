"""Addresses: what changes, what is kept, what is never shown."""

from launch.addresses import (
    broker_address,
    database_address,
    database_in,
    for_login,
    in_database,
    without_password,
)

GIVEN = "postgres://admin:p%40ss@db.example:6543/programme?sslmode=require"


def test_another_login_keeps_server_and_options() -> None:
    assert for_login(GIVEN, "nastavnik_runtime", "a/b", "programme") == (
        "postgresql://nastavnik_runtime:a%2Fb@db.example:6543/programme?sslmode=require"
    )


def test_another_database_keeps_the_login() -> None:
    assert in_database(GIVEN, "postgres") == (
        "postgresql://admin:p%40ss@db.example:6543/postgres?sslmode=require"
    )


def test_a_server_behind_a_socket_is_kept() -> None:
    address = "postgresql://admin:x@%2Fvar%2Frun%2Fpostgresql/programme"

    assert for_login(address, "o", "p", "d") == "postgresql://o:p@%2Fvar%2Frun%2Fpostgresql/d"


def test_what_is_shown_holds_no_password() -> None:
    assert without_password(GIVEN) == "db.example:6543/programme"


def test_addresses_of_the_embedded_servers() -> None:
    assert database_address(54320, "o", "p", "d") == "postgresql://o:p@127.0.0.1:54320/d"
    assert broker_address(63790, "p") == "redis://:p@127.0.0.1:63790"
    assert database_in(GIVEN) == "programme"
