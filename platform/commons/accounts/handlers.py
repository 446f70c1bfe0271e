"""What accounts do when told: write the letter of an invitation, sweep at night."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from smtplib import SMTPException, SMTPServerDisconnected
from typing import Any
from uuid import UUID

import structlog
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from commons.accounts.events import InvitationMade
from commons.accounts.public import sweep
from commons.accounts.selectors.workspaces import workspace_name
from commons.accounts.services.invitations import put_letter_back, take_letter
from commons.records.events import NightFell
from kernel.policy import CONSOLE, Actor

Unit = Callable[[], AbstractContextManager[Any]]
log = structlog.get_logger(__name__)


def send_invitation(event: InvitationMade, *, unit: Unit) -> None:
    """Reach the mail server, take the letter, store that, send it: at most one goes out.

    No mail server: raises before the letter is taken, so it is tried later. A refusal of the server puts
    the letter back. When the line breaks in between, nobody knows: the inviter sees the invitation wait.
    """
    server = get_connection()
    server.open()
    try:
        with unit():
            message = _message(event)
        if message is not None:
            _send(server, message, event, unit)
    finally:
        server.close()


def _message(event: InvitationMade) -> EmailMessage | None:
    letter = take_letter(event)
    if letter is None:
        return None
    facts = {"letter": letter, "workspace": workspace_name(letter.workspace)}
    body = render_to_string("accounts/letters/invitation_message.txt", facts)
    return EmailMessage(_("An invitation to Nastavnik"), body, None, [letter.email])


def _send(server: Any, message: EmailMessage, event: InvitationMade, unit: Unit) -> None:
    try:
        server.send_messages([message])
    except (SMTPServerDisconnected, ConnectionError, TimeoutError):
        log.exception("the letter of an invitation is doubtful", invitation=str(event.invitation_id))
    except SMTPException:
        with unit():
            put_letter_back(event)
        raise


def sweep_at_night(event: NightFell, *, college_id: UUID | None) -> None:  # noqa: ARG001 - all shared handlers are called so
    """Remove what has run out."""
    sweep(actor=Actor.system(CONSOLE.kind, CONSOLE.id))
