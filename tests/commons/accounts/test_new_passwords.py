"""A forgotten password: the page tells nobody who has an account, and the letter goes out once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
import time_machine
from django.contrib.auth.password_validation import validate_password
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.mail.backends.locmem import EmailBackend
from django.http import HttpResponseBase
from django.utils.translation import override

from commons.accounts.models import Account
from commons.accounts.web.adapter import AccountAdapter, LetterInsideRequest
from commons.records.models import OutboxRow
from commons.records.public import parked_rows
from kernel.clock import now
from tests.factories.accounts import an_account
from tests.factories.delivery import deliver_all
from tests.factories.pages import visitor

pytestmark = pytest.mark.usefixtures("shared")
KNOWN, UNKNOWN = "mentee@example.org", "nobody@example.org"


@pytest.fixture
def account() -> Account:
    return an_account(KNOWN)


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, step: str, trouble: Exception) -> Iterator[None]:
    """A mail server that fails at `open` or at `send_messages`."""

    def fail(*_asked: object) -> int:
        raise trouble

    with monkeypatch.context() as server:
        server.setattr(EmailBackend, step, fail)
        yield


def ask(email: str) -> HttpResponseBase:
    return visitor().post("/sign-in/forgotten/", {"email": email})


def deliver_later() -> None:
    """After the longest pause that a failed row can rest."""
    with time_machine.travel(now() + timedelta(hours=2)):
        deliver_all()


@pytest.mark.parametrize("step", ["open", "send_messages"])
def test_a_mail_server_that_is_down_shows_nobody_who_has_an_account(
    account: Account, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with failing(monkeypatch, step, ConnectionRefusedError()):
        known, unknown = ask(KNOWN), ask(UNKNOWN)

    assert (known.status_code, known.headers["location"]) == (302, "/sign-in/forgotten/sent/")
    assert (unknown.status_code, unknown.headers["location"]) == (302, "/sign-in/forgotten/sent/")
    assert b"".join(known) == b"".join(unknown)
    assert set(known.headers) == set(unknown.headers)


@pytest.mark.parametrize(
    ("step", "trouble"),
    [("open", ConnectionRefusedError()), ("send_messages", SMTPRecipientsRefused({}))],
)
def test_the_letter_is_tried_again_and_goes_out_once(
    account: Account, monkeypatch: pytest.MonkeyPatch, step: str, trouble: Exception
) -> None:
    ask(KNOWN)
    with failing(monkeypatch, step, trouble):
        deliver_all()
    assert mail.outbox == []
    assert parked_rows() == []

    deliver_later()
    OutboxRow.objects.update(delivered_at=None, leased_until=None)
    deliver_later()

    assert [letter.to for letter in mail.outbox] == [[KNOWN]]


def test_a_letter_of_which_nobody_knows_is_not_sent_again(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(KNOWN)
    with failing(monkeypatch, "send_messages", SMTPServerDisconnected()):
        deliver_all()
    OutboxRow.objects.update(delivered_at=None, leased_until=None)
    deliver_later()
    assert mail.outbox == []

    ask(KNOWN)
    deliver_all()
    assert len(mail.outbox) == 1


def test_what_travels_opens_nothing_and_names_nobody(account: Account) -> None:
    ask(KNOWN)

    row = OutboxRow.objects.get()

    assert set(row.payload) == {"letter_id", "account_id"}
    assert row.payload["account_id"] == str(account.id)


def test_who_was_closed_meanwhile_gets_no_letter(account: Account) -> None:
    ask(KNOWN)
    Account.objects.update(is_active=False)
    deliver_all()

    assert mail.outbox == []


def test_no_other_letter_leaves_from_inside_a_request(account: Account) -> None:
    with pytest.raises(LetterInsideRequest):
        AccountAdapter().send_mail("account/email/login_code", KNOWN, {})
    AccountAdapter().send_notification_mail("mfa/email/totp_activated", account, email=KNOWN)

    assert mail.outbox == []


def test_a_weak_password_is_refused_in_plain_russian() -> None:
    with override("ru"), pytest.raises(ValidationError) as refused:
        validate_password("123")
    assert refused.value.messages == [
        "Пароль короткий: нужно не меньше 10 знаков.",
        "Такой пароль подбирают первым. Придумайте другой.",
        "Пароль из одних цифр легко подобрать. Добавьте буквы.",
    ]
