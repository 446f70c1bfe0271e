"""What accounts do when told: write the letter of an invitation, sweep at night."""

from uuid import UUID

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from commons.accounts.events import InvitationMade
from commons.accounts.public import sweep
from commons.accounts.selectors.workspaces import workspace_name
from commons.accounts.services.invitations import letter_of
from commons.records.events import NightFell
from kernel.policy import CONSOLE, Actor


def send_invitation(event: InvitationMade, *, college_id: UUID | None) -> None:  # noqa: ARG001 - all shared handlers are called so
    """Send the letter with a link of its own; nothing when the invitation was used or withdrawn meanwhile."""
    letter = letter_of(event)
    if letter is None:
        return
    facts = {"letter": letter, "workspace": workspace_name(letter.workspace)}
    body = render_to_string("accounts/letters/invitation_message.txt", facts)
    send_mail(_("An invitation to Nastavnik"), body, None, [letter.email])


def sweep_at_night(event: NightFell, *, college_id: UUID | None) -> None:  # noqa: ARG001 - as above
    """Remove what has run out."""
    sweep(actor=Actor.system(CONSOLE.kind, CONSOLE.id))
