"""Making the schema and the role of a new college, inside the transaction that also opens the college.

Runs over the provisioner's connection: role, schema, tables, grants and the sign whose schema it is
are stored together with the directory row or not at all.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.conf import settings
from django.db import connections
from django.utils.module_loading import import_string

from tenants import context
from tenants.blueprint import recorded_ddl
from tenants.context import SHARED_ROLE
from tenants.grants import college_grants
from tenants.unit import unit_of_work

PROVISIONER = "provisioner"
RUNTIME_LOGIN = "nastavnik_runtime"
PROVISIONER_LOGIN = "nastavnik_provisioner"


class CannotProvision(RuntimeError):
    """This process has no connection that may open colleges: DATABASE_PROVISIONER_URL is not set."""


@contextmanager
def provisioning_unit() -> Iterator[None]:
    """One transaction over the provisioner's connection, in the shared layer. Raises CannotProvision."""
    if PROVISIONER not in settings.DATABASES:
        raise CannotProvision("DATABASE_PROVISIONER_URL is not set")
    with context.through(PROVISIONER), unit_of_work(context.SHARED):
        yield


def make_schema(schema: str, college_id: UUID) -> None:
    """Make role and schema of a college whose directory row this transaction has written."""
    with context.within(context.provisioner_scope()):
        _run(_role_statements(schema))
    with context.within(context.owner_scope(schema)):
        _run([f'CREATE SCHEMA "{schema}"', recorded_ddl(), *college_grants(schema)])
        sign: Callable[[UUID], None] = import_string(settings.COLLEGE_SIGNED_BY)
        sign(college_id)


def _role_statements(schema: str) -> Iterator[str]:
    """The college's role holds what the shared layer allows; logins may step into it and inherit nothing."""
    yield f'CREATE ROLE "{schema}" NOLOGIN NOINHERIT'
    yield f'GRANT "{SHARED_ROLE}" TO "{schema}" WITH INHERIT TRUE, SET FALSE'
    for login in (RUNTIME_LOGIN, PROVISIONER_LOGIN):
        yield f'GRANT "{schema}" TO "{login}" WITH INHERIT FALSE, SET TRUE'


def _run(statements: Iterable[str]) -> None:
    with connections[context.alias()].cursor() as cursor:
        cursor.execute(";\n".join(statements))
