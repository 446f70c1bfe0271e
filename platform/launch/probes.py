"""What the product asks of a PostgreSQL server before it trusts it: version and Russian letters."""

from psycopg import Connection

from launch.trouble import Trouble

OLDEST_SERVER = 16


def demand_fit_server(connection: Connection) -> None:
    """Refuse a server on which permissions or the search for Russian names would not work."""
    major = connection.info.server_version // 10_000
    if major < OLDEST_SERVER:
        raise Trouble(
            f"The database server at {place(connection)} is PostgreSQL {major}; "
            f"version {OLDEST_SERVER} or newer is needed.\nOlder ones cannot keep the colleges' roles apart."
        )
    if not knows_cyrillic(connection):
        raise Trouble(
            f"The database {connection.info.dbname} at {place(connection)} does not tell upper from lower\n"
            "case in Russian letters, so a search for names would miss people. Make it with another locale:\n"
            f"  CREATE DATABASE {connection.info.dbname} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
        )


def knows_cyrillic(connection: Connection) -> bool:
    """Try lower() and ILIKE exactly as the searches use them."""
    encoding = connection.execute("SHOW server_encoding").fetchone()
    if encoding != ("UTF8",):
        return False
    row = connection.execute(
        "SELECT lower('ЁЖИК') = 'ёжик' AND 'Ёжик Наставник' ILIKE '%ёж% наст%'"
    ).fetchone()
    return row == (True,)


def place(connection: Connection) -> str:
    return f"{connection.info.host}:{connection.info.port}"
