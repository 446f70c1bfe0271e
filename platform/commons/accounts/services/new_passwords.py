"""The letter for who has forgotten the password: asked for by the page, written by the worker.

Its link is made when it is posted and stands nowhere; it holds until the password changes.
"""

from dataclasses import dataclass
from uuid import UUID

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from commons.accounts.events import PasswordForgotten
from commons.accounts.models import Account
from commons.records.public import claim_effect, emit, knows_effect
from kernel.ids import new_id
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class NewPasswordLetter:
    """Whom the link goes to, and the link."""

    email: str
    url: str


def ask_for_new_password(account_id: UUID) -> None:
    """Have the letter sent."""
    emit(PasswordForgotten(letter_id=new_id(), account_id=account_id))


def take_letter(*, actor: Actor, event: PasswordForgotten) -> NewPasswordLetter | None:
    """Write the letter, once; None when it was taken, or the account is closed or has no e-mail."""
    if not claim_effect(_taken(event, _times_put_back(event))):
        return None
    account = Account.objects.filter(id=event.account_id, is_active=True, email__isnull=False).first()
    return NewPasswordLetter(str(account.email), _link_for(account)) if account else None


def put_letter_back(*, actor: Actor, event: PasswordForgotten) -> None:
    """The mail server has surely not accepted the letter."""
    claim_effect(_put_back(event, _times_put_back(event)))


def _times_put_back(event: PasswordForgotten) -> int:
    times = 0
    while knows_effect(_put_back(event, times)):
        times += 1
    return times


def _taken(event: PasswordForgotten, time: int) -> str:
    return f"new password:{event.letter_id}:{time}:taken"


def _put_back(event: PasswordForgotten, time: int) -> str:
    return f"new password:{event.letter_id}:{time}:put back"


def _link_for(account: Account) -> str:
    names = {"uidb36": user_pk_to_url_str(account), "key": default_token_generator.make_token(account)}
    path = reverse("account_reset_password_from_key", settings.ROOT_URLCONF, kwargs=names)
    return f"{settings.BASE_URL.rstrip('/')}{path}"
