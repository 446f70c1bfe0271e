"""DatabaseWrapper that keeps role and search path exactly as long as a transaction.

What is sent and when was measured: the first statement of a transaction carries BEGIN, the role
and the path in one message; a later one carries them again only after the scope has changed.
"""

from collections.abc import Callable
from typing import Any, NoReturn

import psycopg
from django_tenants.postgresql_backend.base import DatabaseWrapper as TenantWrapper
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus

from tenants import context
from tenants.backend.cursors import PinnedCursor, PinnedDebugCursor


class DatabaseWrapper(TenantWrapper):  # type: ignore[misc]
    """A connection that refuses to query outside a unit of work or without a chosen scope."""

    _pinned: context.Scope | None = None

    def pin(self) -> None:
        """Make sure that the running transaction sees the chosen scope and nothing else.

        Raises OutsideUnit or NoContext; does nothing in a failed transaction, where only
        ROLLBACK can pass.
        """
        if not self.in_atomic_block:
            raise context.OutsideUnit("a query outside a unit of work")
        wanted = context.current()
        if wanted is None:
            raise context.NoContext("neither a college nor the shared layer is chosen")
        status = self.connection.pgconn.transaction_status
        if status == TransactionStatus.IDLE:
            self._tell(b"BEGIN; " + wanted.sql, wanted)
        elif status == TransactionStatus.INTRANS and self._pinned != wanted:
            self._tell(wanted.sql, wanted)

    def _tell(self, sql: bytes, wanted: context.Scope) -> None:
        self._pinned = None
        with self.wrap_database_errors:
            answer = self.connection.pgconn.exec_(sql)
            if answer.status != ExecStatus.COMMAND_OK:
                self._raise(answer)
        self._pinned = wanted

    def _raise(self, answer: Any) -> NoReturn:
        pgconn = self.connection.pgconn
        if pgconn.status != ConnStatus.OK:
            raise psycopg.OperationalError("the connection to the database is lost")
        raise psycopg.errors.error_from_result(answer)

    # django-tenants' own way of switching never runs on a guarded connection.
    def _handle_search_path(self, cursor: Any = None) -> None:
        return

    def make_cursor(self, cursor: Any) -> PinnedCursor:
        """As Django's, pinned."""
        return PinnedCursor(cursor, self)

    def make_debug_cursor(self, cursor: Any) -> PinnedDebugCursor:
        """As Django's, pinned."""
        return PinnedDebugCursor(cursor, self)

    # What was told to an older transaction, or after a savepoint that is undone, is forgotten.
    def _forgetting(self, act: Callable[..., Any], *args: Any) -> None:
        try:
            act(*args)
        finally:
            self._pinned = None

    def savepoint_rollback(self, sid: str) -> None:
        """As Django's; SET LOCAL made after the savepoint is undone with it."""
        self._forgetting(super(TenantWrapper, self).savepoint_rollback, sid)

    def rollback(self) -> None:
        """As Django's."""
        self._forgetting(super(TenantWrapper, self).rollback)

    def close(self) -> None:
        """As Django's."""
        self._forgetting(super(TenantWrapper, self).close)

    def _set_autocommit(self, autocommit: bool) -> None:
        self._forgetting(super()._set_autocommit, autocommit)

    # These read no rows and may run before a scope is chosen.
    def _savepoint(self, sid: str) -> None:
        self._run_unpinned(self.ops.savepoint_create_sql(sid))

    def _savepoint_rollback(self, sid: str) -> None:
        self._run_unpinned(self.ops.savepoint_rollback_sql(sid))

    def _savepoint_commit(self, sid: str) -> None:
        self._run_unpinned(self.ops.savepoint_commit_sql(sid))

    def check_constraints(self, table_names: Any = None) -> None:
        """As Django's."""
        self._run_unpinned("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED")

    def _run_unpinned(self, *statements: str) -> None:
        with self.wrap_database_errors, self.connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
