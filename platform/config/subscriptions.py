"""Who reacts to which event: one line an event; handlers run after the event's transaction is stored."""


def declare_all() -> None:
    """Name the subscribers of every event, with `kernel.subscriptions.subscribe`."""
