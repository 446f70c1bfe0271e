"""The only door to choosing what the next statement may see: one college, or the shared layer."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

SHARED_ROLE = "nastavnik_shared"
OWNER_ROLE = "nastavnik_owner"
_SCHEMA_NAME = re.compile(r"c_[a-z0-9]{20}")


class IsolationError(RuntimeError):
    """The code tried to cross a border of a college; always our mistake, never the person's."""


class NoContext(IsolationError):
    """A query was made before a college or the shared layer was chosen."""


class OutsideUnit(IsolationError):
    """A query was made outside a unit of work."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a transaction sees: `sql` sets its role and search path for the transaction only."""

    schema: str
    sql: bytes

    @property
    def is_shared(self) -> bool:
        """Whether this is the shared layer and no college."""
        return self.schema == "public"


SHARED = Scope("public", f'SET LOCAL ROLE "{SHARED_ROLE}"; SET LOCAL search_path = "public"'.encode())
_scope: ContextVar[Scope | None] = ContextVar("scope", default=None)
_alias: ContextVar[str] = ContextVar("alias", default="default")


def college_scope(schema: str) -> Scope:
    """The scope of the college that lives in `schema`. Raises IsolationError for any other name."""
    return _scope_as(schema, role=schema)


def owner_scope(schema: str) -> Scope:
    """The scope in which the provisioner writes the tables of a college being made."""
    return _scope_as(schema, role=OWNER_ROLE)


def provisioner_scope() -> Scope:
    """The scope in which the provisioner, as itself, makes the role of a college."""
    return Scope("public", b'SET LOCAL ROLE NONE; SET LOCAL search_path = "public"')


def _scope_as(schema: str, role: str) -> Scope:
    if not _SCHEMA_NAME.fullmatch(schema):
        raise IsolationError("not the name of a college's schema")
    return Scope(schema, f'SET LOCAL ROLE "{role}"; SET LOCAL search_path = "{schema}", "public"'.encode())


def current() -> Scope | None:
    """The chosen scope, or None when nothing is chosen."""
    return _scope.get()


def alias() -> str:
    """The database connection that the current unit of work uses."""
    return _alias.get()


@contextmanager
def within(scope: Scope) -> Iterator[None]:
    """Choose `scope` for the block; the earlier choice returns afterwards."""
    token = _scope.set(scope)
    try:
        yield
    finally:
        _scope.reset(token)


@contextmanager
def through(connection_alias: str) -> Iterator[None]:
    """Send the statements of the block over another connection (provisioning)."""
    token = _alias.set(connection_alias)
    try:
        yield
    finally:
        _alias.reset(token)
