"""One letter goes out at most; without a mail server it waits; a doubtful one is shown to the operator."""

import contextlib
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command

from apps.notices.events import LetterWritten
from apps.notices.models import Letter
from apps.notices.public import doubtful_letters, notify
from apps.records.public import emit, parked_rows, try_parked_rows_again
from kernel.clock import now
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, the_system
from tests.factories.delivery import deliver_all

Book = dict[UUID, str]


def a_letter_is_due(college: CollegeFacts, book: Book) -> None:
    person = new_id()
    book[person] = "petrova@example.invalid"
    notify(actor=a_curator(college), people=[person], kind="probe.pair", facts={"name": "Анна Петрова"})


def fails_with(monkeypatch: pytest.MonkeyPatch, step: str, error: Exception) -> Callable[[], None]:
    """Let a step of the mail server fail until the returned function is called."""
    patched = pytest.MonkeyPatch()

    def fail(*_given: Any) -> None:
        raise error

    patched.setattr(EmailBackend, step, fail)
    monkeypatch.setattr(mail, "outbox", [], raising=False)
    return patched.undo


def days_pass(days: int) -> None:
    with time_machine.travel(now(), tick=False) as clock:
        for _hour in range(days * 24):
            deliver_all()
            clock.shift(timedelta(hours=1))


def test_a_letter_goes_out_once_with_nothing_personal_in_the_subject(
    college: CollegeFacts, book: Book
) -> None:
    a_letter_is_due(college, book)

    deliver_all()
    deliver_all()

    (letter,) = mail.outbox
    assert letter.to == ["petrova@example.invalid"]
    assert letter.subject == "Your pair is confirmed"
    assert "Анна Петрова" in letter.body
    assert "http://zarechny.localhost" in letter.body
    assert isinstance(letter, EmailMultiAlternatives)
    assert ["Анна Петрова" in str(html[0]) for html in letter.alternatives] == [True]
    assert doubtful_letters(actor=the_system(college)) == ()


def test_who_has_no_address_gets_no_letter(college: CollegeFacts, book: Book) -> None:
    notify(actor=a_curator(college), people=[new_id()], kind="probe.pair", facts={"name": "A"})

    deliver_all()

    assert mail.outbox == []
    assert parked_rows() == []


def test_without_a_mail_server_a_letter_is_retried_parked_and_not_lost(
    college: CollegeFacts, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    mend = fails_with(monkeypatch, "open", ConnectionRefusedError())
    a_letter_is_due(college, book)

    days_pass(1)

    (row,) = parked_rows()
    assert (row.attempts, row.last_error) == (8, "ConnectionRefusedError")
    assert mail.outbox == []
    mend()
    assert try_parked_rows_again() == 1
    deliver_all()
    assert len(mail.outbox) == 1
    assert parked_rows() == []


def test_a_letter_that_the_server_refuses_is_tried_later(
    college: CollegeFacts, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    mend = fails_with(monkeypatch, "send_messages", SMTPRecipientsRefused({}))
    a_letter_is_due(college, book)

    deliver_all()
    assert mail.outbox == []
    mend()
    with time_machine.travel(now() + timedelta(minutes=1), tick=False):
        deliver_all()

    assert len(mail.outbox) == 1
    assert doubtful_letters(actor=the_system(college)) == ()


@pytest.mark.parametrize("death", [SMTPServerDisconnected(), TimeoutError(), SystemExit()])
def test_a_letter_whose_sending_died_is_never_sent_again_and_is_shown(
    college: CollegeFacts, book: Book, monkeypatch: pytest.MonkeyPatch, death: Exception
) -> None:
    mend = fails_with(monkeypatch, "send_messages", death)
    a_letter_is_due(college, book)
    with contextlib.suppress(SystemExit):
        deliver_all()
    mend()

    with time_machine.travel(now() + timedelta(days=1), tick=False):
        deliver_all()
        (doubtful,) = doubtful_letters(actor=the_system(college))
        shown, settled = StringIO(), StringIO()
        call_command("doubtful_letters", "--settle", stdout=shown)
        call_command("doubtful_letters", stdout=settled)

    assert mail.outbox == []
    assert doubtful.kind == "probe.pair"
    assert "zarechny\tprobe.pair\t" in shown.getvalue()
    assert "petrova" not in shown.getvalue()
    assert settled.getvalue() == "0 doubtful letters\n"


def test_a_restored_college_does_not_send_again(college: CollegeFacts, book: Book) -> None:
    a_letter_is_due(college, book)
    deliver_all()
    letter = Letter.objects.get()
    # As a dump of an earlier hour would have it.
    Letter.objects.update(state=Letter.State.WAITING, tries=0, posted_at=None, taken_at=None)

    emit(LetterWritten(letter.id))
    deliver_all()

    assert len(mail.outbox) == 1
    with time_machine.travel(now() + timedelta(hours=1), tick=False):
        assert [one.id for one in doubtful_letters(actor=the_system(college))] == [letter.id]
