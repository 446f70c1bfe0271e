"""The door of the college's records: for every app that acts, and for the relay and the delivery."""

from apps.records.selectors import whoami
from apps.records.services.acts import emit, emit_at, record, sign_schema
from apps.records.services.outbox import (
    begin_row,
    claim_rows,
    hold_row,
    leave_row,
    mark_delivered,
    mark_failed,
    parked_rows,
    try_parked_rows_again,
)

__all__ = [
    "begin_row",
    "claim_rows",
    "emit",
    "emit_at",
    "hold_row",
    "leave_row",
    "mark_delivered",
    "mark_failed",
    "parked_rows",
    "record",
    "sign_schema",
    "try_parked_rows_again",
    "whoami",
]
