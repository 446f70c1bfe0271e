"""Cursors that tell the transaction its scope before every statement, copy and stream included."""

from typing import Any

from django.db.backends.utils import CursorDebugWrapper, CursorWrapper


class PinsFirst:
    """Mixed into Django's cursor wrappers; `db` is the guarded DatabaseWrapper."""

    db: Any

    def _execute(self, sql: Any, params: Any, *ignored: Any) -> Any:
        self.db.pin()
        return super()._execute(sql, params, *ignored)  # type: ignore[misc]

    def _executemany(self, sql: Any, param_list: Any, *ignored: Any) -> Any:
        self.db.pin()
        return super()._executemany(sql, param_list, *ignored)  # type: ignore[misc]

    def callproc(self, *args: Any, **kwargs: Any) -> Any:
        """As Django's, pinned."""
        self.db.pin()
        return super().callproc(*args, **kwargs)  # type: ignore[misc]

    def __getattr__(self, name: str) -> Any:
        if name in {"copy", "stream"}:
            self.db.pin()
        return super().__getattr__(name)  # type: ignore[misc]


class PinnedCursor(PinsFirst, CursorWrapper):
    """The cursor of everyday."""


class PinnedDebugCursor(PinsFirst, CursorDebugWrapper):
    """The cursor that also records its queries."""
