"""The door of the shared records: for the shared layer's acts, and for the relay."""

from commons.records.services import (
    claim_effect,
    claim_rows,
    emit,
    emit_at,
    mark_delivered,
    mark_failed,
    read_row,
    record,
)

__all__ = [
    "claim_effect",
    "claim_rows",
    "emit",
    "emit_at",
    "mark_delivered",
    "mark_failed",
    "read_row",
    "record",
]
