"""Making accounts: an e-mail, or a name that the workspace issues, and a password."""

import secrets
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.mfa.utils import encrypt
from django.db.models import Q

from commons.accounts.models import Account, Session
from commons.accounts.rules import NoSuchAccount, SignInNameIsTaken
from commons.records.public import record
from kernel.policy import Actor


def create_account(
    *, actor: Actor, email: str | None = None, sign_in_name: str | None = None, password: str | None = None
) -> UUID:
    """A new account, without any membership. Raises SignInNameIsTaken."""
    account = new_account(email=email, sign_in_name=sign_in_name, password=password)
    record(actor=actor, act="accounts.create_account", subjects=[account.id])
    return account.id


def give_second_factor(*, actor: Actor, account_id: UUID) -> str:
    """Set up the application of an invented person (demonstration, tests); its secret."""
    secret: str = generate_totp_secret()
    Authenticator.objects.create(
        user_id=account_id, type=Authenticator.Type.TOTP, data={"secret": encrypt(secret)}
    )
    record(actor=actor, act="accounts.give_second_factor", subjects=[account_id])
    return secret


def account_called(*, actor: Actor, name: str) -> UUID:
    """The account that signs in with this e-mail or issued name. Raises NoSuchAccount."""
    plain = name.strip().lower()
    found = Account.objects.filter(Q(email=plain) | Q(sign_in_name=plain)).first()
    if found is None:
        raise NoSuchAccount
    account_id: UUID = found.id
    return account_id


def reset_second_factor(*, actor: Actor, account_id: UUID) -> None:
    """Forget the phone and the recovery codes of somebody who lost both; their sessions end."""
    Authenticator.objects.filter(user_id=account_id).delete()
    Session.objects.filter(account_id=account_id).delete()
    record(actor=actor, act="accounts.reset_second_factor", subjects=[account_id])


def new_account(*, email: str | None, sign_in_name: str | None, password: str | None) -> Account:
    """The row of an account. Raises SignInNameIsTaken."""
    names = Q(email=(email or "").lower()) | Q(sign_in_name=(sign_in_name or "").lower())
    if Account.objects.filter(names).exists():
        raise SignInNameIsTaken
    account: Account = Account.objects.create_account(email=email, sign_in_name=sign_in_name)
    if password:
        account.set_password(password)
        account.save(update_fields=["password"])
    return account


def free_sign_in_name(stem: str) -> str:
    """A name nobody has, such as `zarechny-48213`, easy to copy from paper."""
    while True:
        name = f"{stem}-{10_000 + secrets.randbelow(90_000)}"
        if not Account.objects.filter(sign_in_name=name).exists():
            return name
