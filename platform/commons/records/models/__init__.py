"""Tables of the shared layer's records."""

from commons.records.models.effect import Effect
from commons.records.models.journal import JournalEntry, JournalValues
from commons.records.models.outbox import OutboxRow

__all__ = ["Effect", "JournalEntry", "JournalValues", "OutboxRow"]
