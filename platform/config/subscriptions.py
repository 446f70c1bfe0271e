"""Who reacts to which event: one line an event; handlers run after the event's transaction is stored."""

from commons.reporting import handlers as reporting
from commons.reporting.events import FactsCounted, MonthDue
from kernel.subscriptions import in_shared, subscribe


def declare_all() -> None:
    """Name the subscribers of every event, with `kernel.subscriptions.subscribe`."""
    subscribe(FactsCounted, in_shared(reporting.take_facts))
    subscribe(MonthDue, in_shared(reporting.close_due_month))
