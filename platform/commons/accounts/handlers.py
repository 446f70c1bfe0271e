"""What accounts do when told: post the letters with links, sweep at night."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from smtplib import SMTPException, SMTPServerDisconnected
from typing import Any
from uuid import UUID

import structlog
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from commons.accounts.events import InvitationMade, PasswordForgotten
from commons.accounts.public import (
    put_invitation_back,
    put_new_password_back,
    sweep,
    take_invitation,
    take_new_password,
    workspace_name,
)
from commons.records.events import NightFell
from kernel.policy import CONSOLE, Actor

SYSTEM = Actor.system(CONSOLE.kind, CONSOLE.id)
Unit = Callable[[], AbstractContextManager[Any]]
log = structlog.get_logger(__name__)


def send_invitation(event: InvitationMade, *, unit: Unit) -> None:
    """The letter with the link; when nobody knows whether it went, the inviter sees the invitation wait."""
    _post(
        lambda: _invitation(event),
        lambda: put_invitation_back(actor=SYSTEM, invitation_id=event.invitation_id),
        unit=unit,
        letter=event.invitation_id,
    )


def send_new_password(event: PasswordForgotten, *, unit: Unit) -> None:
    """The letter with the link; when nobody knows whether it went, the person asks once more."""
    _post(
        lambda: _new_password(event),
        lambda: put_new_password_back(actor=SYSTEM, event=event),
        unit=unit,
        letter=event.letter_id,
    )


def _invitation(event: InvitationMade) -> EmailMessage | None:
    letter = take_invitation(actor=SYSTEM, invitation_id=event.invitation_id)
    if letter is None:
        return None
    facts = {"letter": letter, "workspace": workspace_name(letter.workspace)}
    body = render_to_string("accounts/letters/invitation_message.txt", facts)
    return EmailMessage(_("An invitation to Nastavnik"), body, None, [letter.email])


def _new_password(event: PasswordForgotten) -> EmailMessage | None:
    letter = take_new_password(actor=SYSTEM, event=event)
    if letter is None:
        return None
    body = render_to_string("accounts/letters/new_password_message.txt", {"letter": letter})
    return EmailMessage(_("A new password for Nastavnik"), body, None, [letter.email])


def _post(
    take: Callable[[], EmailMessage | None], put_back: Callable[[], None], *, unit: Unit, letter: UUID
) -> None:
    """Reach the mail server, take the letter, store that, send it: at most one goes out.

    No mail server: raises before the letter is taken, so it is tried later. A refusal of the server puts
    the letter back. When the line breaks in between, nobody knows, and it is not sent again.
    """
    server = get_connection()
    server.open()
    try:
        with unit():
            message = take()
        if message is not None:
            server.send_messages([message])
    except (SMTPServerDisconnected, ConnectionError, TimeoutError):
        log.exception("a letter is doubtful", letter=str(letter))
    except SMTPException:
        with unit():
            put_back()
        raise
    finally:
        server.close()


def sweep_at_night(event: NightFell, *, college_id: UUID | None) -> None:  # noqa: ARG001 - all shared handlers are called so
    """Remove what has run out."""
    sweep(actor=SYSTEM)
