"""The roles of the database: the same after every start, and strong enough to keep colleges apart."""

from collections.abc import Iterator

import psycopg
import pytest

from launch import roles
from launch.postgres import ADMINISTRATOR, Postgres
from launch.sessions import session

COLLEGE = "c_abcdefghij0123456789"
ROLES_QUERY = """
    SELECT rolname, rolcanlogin, rolinherit, rolcreaterole, rolcreatedb, rolsuper, rolbypassrls
    FROM pg_roles WHERE rolname LIKE 'nastavnik%' ORDER BY rolname
"""
MEMBERS_QUERY = """
    SELECT g.rolname, m.rolname, admin_option, inherit_option, set_option FROM pg_auth_members a
    JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
    WHERE g.rolname LIKE 'nastavnik%' AND m.rolname LIKE 'nastavnik%' ORDER BY 1, 2
"""
RIGHTS_QUERY = "SELECT datname, datdba::regrole::text, datacl::text FROM pg_database ORDER BY 1"
SCHEMA_QUERY = "SELECT nspowner::regrole::text, nspacl::text FROM pg_namespace WHERE nspname = 'public'"


def state(cluster: Postgres) -> list[object]:
    with session(cluster.address(ADMINISTRATOR, roles.DATABASE)) as administrator:
        queries = (ROLES_QUERY, MEMBERS_QUERY, RIGHTS_QUERY, SCHEMA_QUERY)
        return [administrator.execute(query).fetchall() for query in queries]


@pytest.fixture
def runtime(cluster: Postgres) -> Iterator[psycopg.Connection]:
    address = cluster.address(roles.RUNTIME, roles.DATABASE)
    with psycopg.connect(address, autocommit=True) as connection:
        yield connection


@pytest.fixture
def college(cluster: Postgres) -> Iterator[str]:
    """A college as the provisioner makes it: a schema of the owner's, a role, the two memberships."""
    with psycopg.connect(cluster.address(roles.PROVISIONER, roles.DATABASE), autocommit=True) as provisioner:
        provisioner.execute(f"CREATE ROLE {COLLEGE} NOLOGIN")
        provisioner.execute(f"GRANT {roles.SHARED} TO {COLLEGE} WITH INHERIT TRUE")
        provisioner.execute(f"GRANT {COLLEGE} TO {roles.RUNTIME} WITH INHERIT FALSE, SET TRUE")
        provisioner.execute(f"SET ROLE {roles.OWNER}")
        provisioner.execute(f"CREATE SCHEMA {COLLEGE}")
        provisioner.execute(f"CREATE TABLE {COLLEGE}.person AS SELECT 'Анна' AS name")
        provisioner.execute(f"GRANT USAGE ON SCHEMA {COLLEGE} TO {COLLEGE}")
        provisioner.execute(f"GRANT SELECT ON {COLLEGE}.person TO {COLLEGE}")
        yield COLLEGE
        provisioner.execute(f"DROP SCHEMA {COLLEGE} CASCADE")
        provisioner.execute("RESET ROLE")
        provisioner.execute(f"DROP ROLE {COLLEGE}")


def test_attributes_and_memberships_are_those_agreed(cluster: Postgres) -> None:
    found_roles, members, *_rest = state(cluster)

    assert found_roles == [
        # name, login, inherit, createrole, createdb, superuser, bypassrls
        (roles.OWNER, True, True, False, True, False, False),
        (roles.PROVISIONER, True, True, True, False, False, False),
        (roles.RUNTIME, True, False, False, False, False, False),
        (roles.SHARED, False, True, False, False, False, False),
    ]
    assert members == [
        # group, member, admin, inherit, set
        (roles.OWNER, roles.PROVISIONER, False, False, True),
        (roles.SHARED, roles.PROVISIONER, True, False, True),
        (roles.SHARED, roles.RUNTIME, False, False, True),
    ]


def test_applied_again_they_are_the_same(cluster: Postgres) -> None:
    before = state(cluster)

    cluster.apply_roles()

    assert state(cluster) == before


def test_a_changed_attribute_is_mended(cluster: Postgres) -> None:
    before = state(cluster)
    with session(cluster.address(ADMINISTRATOR, roles.DATABASE)) as administrator:
        administrator.execute(f"ALTER ROLE {roles.RUNTIME} INHERIT")
        administrator.execute("GRANT CREATE ON SCHEMA public TO PUBLIC")

    cluster.apply_roles()

    assert state(cluster) == before


def test_runtime_alone_sees_nothing(runtime: psycopg.Connection, college: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        runtime.execute(f"SELECT name FROM {college}.person")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        runtime.execute("CREATE TABLE public.mine ()")


def test_runtime_reads_a_college_in_its_role_only(runtime: psycopg.Connection, college: str) -> None:
    with runtime.transaction():
        runtime.execute(f"SET LOCAL ROLE {college}")
        assert runtime.execute(f"SELECT name FROM {college}.person").fetchone() == ("Анна",)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        runtime.execute(f"SELECT name FROM {college}.person")


@pytest.mark.parametrize("role", [roles.OWNER, roles.PROVISIONER, ADMINISTRATOR])
def test_runtime_cannot_step_into_a_stronger_role(runtime: psycopg.Connection, role: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        runtime.execute(f"SET ROLE {role}")


def test_a_database_of_tests_is_closed_like_the_real_one(cluster: Postgres) -> None:
    with session(cluster.address(roles.OWNER, roles.DATABASE)) as owner:
        owner.execute("CREATE DATABASE made_by_a_test")
    try:
        with session(cluster.address(ADMINISTRATOR, "made_by_a_test")) as administrator:
            made = administrator.execute(SCHEMA_QUERY).fetchall()
        assert made == state(cluster)[3]
    finally:
        with session(cluster.address(roles.OWNER, roles.DATABASE)) as owner:
            owner.execute("DROP DATABASE made_by_a_test")
