"""Tables of the college's records."""

from apps.records.models.journal import JournalEntry, JournalValues
from apps.records.models.long_task import LongTask
from apps.records.models.outbox import OutboxRow
from apps.records.models.whoami import Whoami

__all__ = ["JournalEntry", "JournalValues", "LongTask", "OutboxRow", "Whoami"]
