"""What the notices do when told: post letters, say that a long task has ended."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from smtplib import SMTPException, SMTPServerDisconnected

import structlog
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from apps.notices.events import LetterWritten
from apps.notices.public import Envelope, notify, put_letter_back, take_letter, tick_off_letter
from apps.records.events import LongTaskEnded
from kernel.long_tasks import KINDS
from kernel.policy import Actor

Unit = Callable[[], AbstractContextManager[Actor]]
log = structlog.get_logger(__name__)


def post_letter(written: LetterWritten, *, unit: Unit) -> None:
    """Reach the mail server, take the letter, store that, send it, tick it off: at most one letter goes out.

    No mail server: raises before the letter is taken, so it is tried later. A refusal of the server puts
    the letter back. When the line breaks in between, nobody knows; then the letter stays taken: doubtful.
    """
    server: BaseEmailBackend = get_connection()
    server.open()
    try:
        with unit() as actor:
            envelope = take_letter(actor=actor, letter_id=written.letter_id)
        if envelope is not None and _sent(server, envelope, written, unit):
            with unit() as actor:
                tick_off_letter(actor=actor, letter_id=written.letter_id)
    finally:
        server.close()


def _sent(server: BaseEmailBackend, envelope: Envelope, written: LetterWritten, unit: Unit) -> bool:
    """Whether the server has accepted it; False when nobody knows. Raises what the server refused with."""
    try:
        server.send_messages([_message(envelope, written)])
    except (SMTPServerDisconnected, ConnectionError, TimeoutError):
        log.exception("a letter is doubtful", letter=str(written.letter_id))
        return False
    except SMTPException:
        with unit() as actor:
            put_letter_back(actor=actor, letter_id=written.letter_id)
        raise
    return True


def _message(envelope: Envelope, written: LetterWritten) -> EmailMultiAlternatives:
    words = envelope.words
    message = EmailMultiAlternatives(
        subject=words.subject,
        body=words.text,
        to=[envelope.address],
        headers={"Auto-Submitted": "auto-generated", "X-Nastavnik-Letter": str(written.letter_id)},
    )
    message.attach_alternative(words.html, "text/html")
    return message


def tell_that_task_ended(ended: LongTaskEnded, *, actor: Actor) -> None:
    """Tell whoever started a long task that it is over."""
    if ended.reader and ended.kind in KINDS:
        notify(
            actor=actor,
            people=[ended.reader],
            kind="records.task_ended",
            facts={},
            url_name="records:task",
            url_args=[ended.task_id],
        )
