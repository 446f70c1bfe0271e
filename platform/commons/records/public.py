"""The door of the shared records: for the shared layer's acts, and for the relay and the delivery."""

from commons.records.services.acts import emit, emit_at, record
from commons.records.services.doorbell import Line, open_line
from commons.records.services.ledger import claim_effect, knows_effect
from commons.records.services.outbox import (
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
    "Line",
    "begin_row",
    "claim_effect",
    "claim_rows",
    "emit",
    "emit_at",
    "hold_row",
    "knows_effect",
    "leave_row",
    "mark_delivered",
    "mark_failed",
    "open_line",
    "parked_rows",
    "record",
    "try_parked_rows_again",
]
