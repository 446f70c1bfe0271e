"""What the people's part does when an event tells it to."""

from apps.people.events import DraftOutlived
from apps.people.public import forget_file
from kernel.policy import Actor


def forget_outlived_file(event: DraftOutlived, *, actor: Actor) -> None:
    """The file of an import that ended, or that nobody came back to."""
    forget_file(actor=actor, draft_id=event.draft_id)
