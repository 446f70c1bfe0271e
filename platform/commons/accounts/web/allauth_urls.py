"""The addresses that allauth knows by these very names; no others of its pages exist here."""

from collections.abc import Callable

from django.http import HttpResponseBase
from django.urls import path, re_path
from django.views.generic import View

from commons.accounts.web import security, signing_in
from kernel.audience import for_accounts, for_everyone


def _open(view: type[View]) -> Callable[..., HttpResponseBase]:
    return for_everyone(view.as_view())


def _mine(view: type[View]) -> Callable[..., HttpResponseBase]:
    return for_accounts(view.as_view())


urlpatterns = [
    path("sign-in/", _open(signing_in.SignIn), name="account_login"),
    path("sign-in/code/", _open(signing_in.ShowCode), name="mfa_authenticate"),
    path("sign-in/closed/", _open(signing_in.Inactive), name="account_inactive"),
    path("sign-in/forgotten/", _open(signing_in.Forgotten), name="account_reset_password"),
    path("sign-in/forgotten/sent/", _open(signing_in.LetterSent), name="account_reset_password_done"),
    re_path(
        r"^sign-in/new-password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        _open(signing_in.NewPassword),
        name="account_reset_password_from_key",
    ),
    path(
        "sign-in/new-password/set/",
        _open(signing_in.NewPasswordSet),
        name="account_reset_password_from_key_done",
    ),
    path("security/", _mine(security.Security), name="mfa_index"),
    path("security/password/", _mine(security.ChangePassword), name="account_change_password"),
    path("security/again/", _mine(security.PasswordAgain), name="account_reauthenticate"),
    path("security/again/code/", _mine(security.CodeAgain), name="mfa_reauthenticate"),
    path("security/code/", _mine(security.SetUpCode), name="mfa_activate_totp"),
    path("security/code/remove/", _mine(security.RemoveCode), name="mfa_deactivate_totp"),
    path("security/recovery/", _mine(security.RecoveryCodes), name="mfa_view_recovery_codes"),
    path("security/recovery/new/", _mine(security.NewRecoveryCodes), name="mfa_generate_recovery_codes"),
]
