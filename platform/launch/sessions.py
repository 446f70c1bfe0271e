"""A connection to a database server whose errors a person can read."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from launch.addresses import without_password
from launch.trouble import Trouble

ANSWER_SECONDS = 10


class ServerRefused(Trouble):
    """The server did not answer, or refused a sign-in or a statement."""


@contextmanager
def session(address: str) -> Iterator[psycopg.Connection]:
    """Connect in autocommit, for statements that no transaction may hold."""
    try:
        with psycopg.connect(address, autocommit=True, connect_timeout=ANSWER_SECONDS) as connection:
            yield connection
    except psycopg.Error as error:
        place = without_password(address)
        raise ServerRefused(f"The database server at {place} said no: {str(error).strip()}") from error
