"""Accounts, their phones, and the people who walk through sign-in, through the door of accounts."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)

from commons.accounts.models import Account
from commons.accounts.public import create_account, give_second_factor, grant_membership
from kernel.policy import CONSOLE, Actor
from kernel.refusals import Refusal
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts, shared_unit

PASSWORD = "three plain words"


@contextmanager
def refused(refusal: type[Refusal]) -> Iterator[None]:
    """Exactly this refusal, in a unit of its own, so that only what the refused act wrote is undone."""
    with pytest.raises(refusal) as told, shared_unit():
        yield
    assert told.type is refusal


def an_account(email: str, password: str = PASSWORD) -> Account:
    """An account that takes part nowhere."""
    console = Actor.system(CONSOLE.kind, CONSOLE.id)
    account_id = create_account(actor=console, email=email, password=password)
    found: Account = Account.objects.get(id=account_id)
    return found


def a_member(email: str, college: CollegeFacts, role: Role) -> Account:
    """An account with a role in a college."""
    account = an_account(email)
    also_a_member(account, college, role)
    return account


def also_a_member(account: Account, college: CollegeFacts, role: Role) -> None:
    """One more role of an account."""
    system = Actor.system(WorkspaceKind.COLLEGE, college.id)
    grant_membership(actor=system, account_id=account.id, role=role)


def with_a_phone(account: Account) -> str:
    """Give the account an application that makes codes; its secret."""
    return give_second_factor(actor=Actor.system(CONSOLE.kind, CONSOLE.id), account_id=account.id)


def with_a_sheet(account: Account) -> list[str]:
    """Give the account recovery codes; the codes."""
    codes: list[str] = RecoveryCodes.activate(account).generate_codes()
    return codes


def code_of(secret: str) -> str:
    """What the phone shows now."""
    counters = list(yield_hotp_counters_from_time())
    code: str = format_hotp_value(hotp_value(secret, counters[len(counters) // 2]))
    return code
