"""What allauth asks of us: no open sign-up, our words, our letters, our way of signing in."""

import base64
import hashlib
from typing import Any, ClassVar, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from commons.accounts.models import Account
from commons.accounts.selectors.memberships import has_second_factor
from commons.accounts.services.new_passwords import ask_for_new_password
from commons.accounts.web.identity import sign_in
from commons.accounts.web.second_factor import just_set_up

WRONG = _("The name or the password is not right. Check the keyboard layout and Caps Lock.")
TOO_MANY = _("Too many tries. Wait five minutes and try again.")


class LetterInsideRequest(RuntimeError):
    """A letter was about to be sent while somebody waits for a page."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts as allauth sees them."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": WRONG,
        "username_password_mismatch": WRONG,
        "incorrect_password": _("The password is not right."),
        "enter_current_password": _("The present password is not right."),
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by invitations only."""
        return False

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Begin a sign-in; allauth has asked for the second factor by now."""
        sign_in(request, cast(Account, user))

    def add_message(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Say nothing by itself: our pages say what happened."""

    def get_login_stages(self) -> list[str]:
        """Without the page that asks about trust: that is a tick beside the code."""
        return [stage for stage in super().get_login_stages() if not stage.endswith("TrustStage")]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not to set up the first second factor, nor to see the recovery codes right after that."""
        return not just_set_up(self.request) and has_second_factor(cast(Account, self.request.user))

    def send_password_reset_mail(self, user: AbstractBaseUser, email: str, context: dict[str, Any]) -> None:
        """By the worker: whether the mail server answers may not show who has an account."""
        ask_for_new_password(user.pk)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Never: settings leave allauth's other letters out. Raises LetterInsideRequest."""
        raise LetterInsideRequest(template_prefix)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The second factor as allauth sees it; its secrets are encrypted at rest."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right. Wait for the next one and enter it."),
    }

    def get_totp_issuer(self) -> str:
        """What the application on the phone calls us."""
        return "Nastavnik"

    def build_totp_svg(self, url: str) -> str:
        """Nothing: the page draws its own picture."""
        return ""

    def encrypt(self, text: str) -> str:
        """As it is stored."""
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """As it is used."""
        return _box().decrypt(encrypted_text.encode()).decode()


def _box() -> MultiFernet:
    """The newest key encrypts; older ones still open what they closed."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"second factor|" + key.encode()).digest())
