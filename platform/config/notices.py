"""Notices and long tasks: their kinds, what runs them, and who knows where letters go."""

from apps.people.public import emails_of
from kernel import notices
from kernel.words import noop


def declare_all() -> None:
    """Name every kind of notice and the address book."""
    notices.addressed_by(emails_of)
    notices.declare(
        "records.task_ended",
        title=noop("The work you started is over"),
        body=noop("Open it to see what came out."),
    )
