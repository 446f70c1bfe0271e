"""`resetsecondfactor`: the way out of a lost phone that the sign-in page tells of."""

from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command

from commons.accounts.models import Account
from commons.records.models import JournalEntry
from tests.factories.accounts import an_account, with_a_phone

EMAIL = "curator@example.org"


@pytest.fixture
def account(shared: None) -> Account:
    made = an_account(EMAIL)
    with_a_phone(made)
    return made


def told(*arguments: str) -> str:
    out = StringIO()
    call_command("resetsecondfactor", *arguments, stdout=out)
    return out.getvalue()


def test_a_lost_phone_is_forgotten(account: Account) -> None:
    assert "Done" in told(EMAIL.upper())

    assert not Authenticator.objects.filter(user_id=account.id).exists()
    assert JournalEntry.objects.get(act="accounts.reset_second_factor").subjects == [account.id]


def test_a_dry_run_changes_nothing(account: Account) -> None:
    assert "dry run" in told(EMAIL, "--dry-run")

    assert Authenticator.objects.filter(user_id=account.id).exists()


def test_an_unknown_name_is_said_to_be_unknown(account: Account) -> None:
    with pytest.raises(CommandError, match="никто не входит"):
        told("nobody@example.org")
