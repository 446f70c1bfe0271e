"""The database roles of the product: their SQL, the same at every start, on an embedded or a given server."""

from collections.abc import Iterator, Mapping

from psycopg import Connection, sql
from psycopg.sql import Composed, Identifier, Literal

OWNER = "nastavnik_owner"
PROVISIONER = "nastavnik_provisioner"
RUNTIME = "nastavnik_runtime"
SHARED = "nastavnik_shared"
DATABASE = "nastavnik"
LOGIN_BY_SETTING = {
    "DATABASE_URL": RUNTIME,
    "DATABASE_PROVISIONER_URL": PROVISIONER,
    "DATABASE_OWNER_URL": OWNER,
}
LOGINS = tuple(LOGIN_BY_SETTING.values())

ATTRIBUTES = {
    # Tests make their databases as the owner; production grants no CREATEDB.
    OWNER: "LOGIN CREATEDB",
    PROVISIONER: "LOGIN CREATEROLE",
    # Inherits nothing: it steps into the role of one college for the length of a transaction.
    RUNTIME: "LOGIN NOINHERIT",
    # A group: holds what every college may do in the public schema.
    SHARED: "NOLOGIN",
}
MEMBERSHIPS = (
    (OWNER, PROVISIONER, "INHERIT FALSE, SET TRUE"),
    (SHARED, PROVISIONER, "ADMIN TRUE, INHERIT FALSE, SET TRUE"),
    (SHARED, RUNTIME, "INHERIT FALSE, SET TRUE"),
)
COLLATED = "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8'"
TURN = 7_286_011
"""The advisory lock behind which two starts on one server wait for each other."""


def ensure(administrator: Connection, passwords: Mapping[str, str], database: str) -> None:
    """Make or mend roles, memberships and the database; the connection must be in autocommit."""
    administrator.execute("SELECT pg_advisory_lock(%s)", [TURN])
    present = names_in(administrator, "SELECT rolname FROM pg_roles")
    for statement in (*role_statements(present, passwords), *membership_statements()):
        administrator.execute(statement)
    for statement in database_statements(administrator, database):
        administrator.execute(statement)
    administrator.execute("SELECT pg_advisory_unlock(%s)", [TURN])


def role_statements(present: set[str], passwords: Mapping[str, str]) -> Iterator[Composed]:
    for role, attributes in ATTRIBUTES.items():
        verb = "ALTER" if role in present else "CREATE"
        secret = sql.SQL(" PASSWORD {}").format(Literal(passwords[role])) if role in LOGINS else sql.SQL("")
        yield sql.SQL("{} ROLE {} {}{}").format(sql.SQL(verb), Identifier(role), sql.SQL(attributes), secret)


def membership_statements() -> Iterator[Composed]:
    for group, member, options in MEMBERSHIPS:
        yield sql.SQL("GRANT {} TO {} WITH {}").format(
            Identifier(group), Identifier(member), sql.SQL(options)
        )


def database_statements(administrator: Connection, database: str) -> Iterator[Composed]:
    """Yield what makes the database the owner's, and closes it to everybody without a role of ours."""
    if not is_superuser(administrator):
        # Only a member of the owner may hand a database over to it.
        yield sql.SQL("GRANT {} TO CURRENT_USER WITH SET TRUE").format(Identifier(OWNER))
    name = Identifier(database)
    if database not in names_in(administrator, "SELECT datname FROM pg_database"):
        yield sql.SQL("CREATE DATABASE {} OWNER {} " + COLLATED).format(name, Identifier(OWNER))
    yield sql.SQL("ALTER DATABASE {} OWNER TO {}").format(name, Identifier(OWNER))
    yield sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name)
    for role in (PROVISIONER, RUNTIME):
        yield sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, Identifier(role))


def close_public_schema(connection: Connection) -> None:
    """Leave the public schema of this database to the owner and, by use, to the shared role."""
    for statement in (
        sql.SQL("ALTER SCHEMA public OWNER TO {}").format(Identifier(OWNER)),
        sql.SQL("REVOKE ALL ON SCHEMA public FROM PUBLIC"),
        sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(Identifier(SHARED)),
    ):
        connection.execute(statement)


def may_administer(connection: Connection) -> bool:
    """Say whether this login may make our roles and is not itself one of them."""
    row = connection.execute(
        "SELECT rolsuper OR (rolcreaterole AND rolcreatedb) FROM pg_roles"
        " WHERE rolname = current_user AND rolname <> ALL (%s)",
        [list(LOGINS)],
    ).fetchone()
    return bool(row and row[0])


def is_superuser(connection: Connection) -> bool:
    row = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    return bool(row and row[0])


def names_in(connection: Connection, query: str) -> set[str]:
    return {str(row[0]) for row in connection.execute(query)}
