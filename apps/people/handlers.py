"""What the people's part does when an event tells it to."""

from apps.people.events import DraftOutlived
from apps.people.public import forget_file, link_account
from commons.accounts.events import InvitationAccepted
from kernel.policy import Actor


def forget_outlived_file(event: DraftOutlived, *, actor: Actor) -> None:
    """The file of an import that ended, or that nobody came back to."""
    forget_file(actor=actor, draft_id=event.draft_id)


def link_account_of_invited(event: InvitationAccepted, *, actor: Actor) -> None:
    """An invited person signs in from now on."""
    if event.person_id is not None:
        link_account(actor=actor, person_id=event.person_id, account_id=event.account_id)
