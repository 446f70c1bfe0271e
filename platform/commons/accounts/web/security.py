"""A person's own sign-in: password, second factor, recovery codes."""

from typing import Any
from urllib.parse import quote

import segno
from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.http import HttpResponse
from django.urls import reverse_lazy

from commons.accounts.web.identity import account_of
from commons.accounts.web.second_factor import (
    second_factor_removed,
    second_factor_set_up,
    second_factor_shown,
    way_on,
)


class Security(mfa.IndexView):  # type: ignore[misc]
    """What protects the account."""

    template_name = "accounts/security.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With how many recovery codes are left."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        sheet = context["authenticators"].get("recovery_codes")
        left = len(sheet.get_unused_codes()) if sheet else 0
        return context | {"account": account_of(self.request), "codes_left": left}


class ChangePassword(account.PasswordChangeView):  # type: ignore[misc]
    """The present password and a new one."""

    template_name = "accounts/change_password.html"
    success_url = reverse_lazy("mfa_index")


class PasswordAgain(account.ReauthenticateView):  # type: ignore[misc]
    """The password once more."""

    template_name = "accounts/password_again.html"


class CodeAgain(mfa.ReauthenticateView):  # type: ignore[misc]
    """The code once more; it also counts as the second factor of this sign-in."""

    template_name = "accounts/code_again.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """On to where the person was going."""
        second_factor_shown(self.request)
        answer: HttpResponse = super().form_valid(form)
        return answer


class SetUpCode(totp.ActivateTOTPView):  # type: ignore[misc]
    """The picture for the application on the phone, and its first code."""

    template_name = "accounts/set_up_code.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the picture that the application on the phone reads."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        picture = segno.make(context["totp_url"], error="m")
        return context | {"picture": picture.svg_data_uri(scale=6, border=2, light="#fff")}

    def form_valid(self, form: Any) -> HttpResponse:
        """On to the recovery codes."""
        answer: HttpResponse = super().form_valid(form)
        second_factor_set_up(self.request)
        return answer


class RemoveCode(totp.DeactivateTOTPView):  # type: ignore[misc]
    """Part with the application, for instance to take another phone."""

    template_name = "accounts/remove_code.html"
    success_url = reverse_lazy("mfa_activate_totp")

    def form_valid(self, form: Any) -> HttpResponse:
        """On to setting up another one."""
        answer: HttpResponse = super().form_valid(form)
        second_factor_removed(self.request)
        return answer


class RecoveryCodes(codes.ViewRecoveryCodesView):  # type: ignore[misc]
    """The recovery codes, shown once."""

    template_name = "accounts/recovery_codes.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the codes as a file that needs no further request."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        file = "\r\n".join(context["unused_codes"])
        return context | {
            "file": f"data:text/plain;charset=utf-8,{quote(file)}",
            "way_on": way_on(self.request),
        }


class NewRecoveryCodes(codes.GenerateRecoveryCodesView):  # type: ignore[misc]
    """New recovery codes in place of the old ones."""

    template_name = "accounts/new_recovery_codes.html"
