"""The door of the college's records: for every app that acts, and for the relay."""

from apps.records.selectors import whoami
from apps.records.services import (
    claim_rows,
    emit,
    emit_at,
    mark_delivered,
    mark_failed,
    read_row,
    record,
    sign_schema,
)

__all__ = [
    "claim_rows",
    "emit",
    "emit_at",
    "mark_delivered",
    "mark_failed",
    "read_row",
    "record",
    "sign_schema",
    "whoami",
]
