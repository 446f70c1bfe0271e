"""Forms of sign-in: allauth's, with our words; and the one that accepts an invitation."""

from typing import Any

from allauth.account import forms as allauth
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from commons.accounts.models import Account
from ui.forms import OneRowForm

PASSWORD_HELP = _(
    "At least ten characters. Three plain words in a row are easy to remember and hard to guess."
)
CODE = {"class": "n-code-input", "inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": True}
NEW_PASSWORD = _("New password")
AGAIN = _("The same once more")


def _say(form: forms.BaseForm, **labels: Any) -> None:
    """Our labels in place of allauth's; no placeholders, for a label is always seen."""
    for name, label in labels.items():
        form.fields[name].label = label
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)


class SignInForm(allauth.LoginForm):  # type: ignore[misc]
    """An e-mail or an issued name, and the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, login=_("E-mail or sign-in name"), password=_("Password"))
        self.fields["login"].widget.attrs.update(autocomplete="username", autocapitalize="none")
        self.fields["password"].help_text = ""


class CodeForm(AuthenticateForm):  # type: ignore[misc]
    """The code of the application, or one of the recovery codes."""

    remember = forms.BooleanField(label=_("Do not ask on this computer for 12 hours"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("Code"))
        self.fields["code"].widget.attrs.update(CODE)


class CodeAgainForm(ReauthenticateForm):  # type: ignore[misc]
    """The code once more, before something important."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("Code"))
        self.fields["code"].widget.attrs.update(CODE)


class SetUpCodeForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code, which proves that the application has read the picture."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("Code from the application"))
        self.fields["code"].widget.attrs.update(CODE, autofocus=False, maxlength=6)


class PasswordAgainForm(allauth.ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something important."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password=_("Password"))
        self.fields["password"].help_text = ""


class ForgottenForm(allauth.ResetPasswordForm):  # type: ignore[misc]
    """Where to send the letter."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, email=_("E-mail"))


class NewPasswordForm(allauth.ResetPasswordKeyForm):  # type: ignore[misc]
    """The password that replaces a forgotten one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password1=NEW_PASSWORD, password2=AGAIN)
        self.fields["password1"].help_text = PASSWORD_HELP


class ChangePasswordForm(allauth.ChangePasswordForm):  # type: ignore[misc]
    """The present password and the one that replaces it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, oldpassword=_("Present password"), password1=NEW_PASSWORD, password2=AGAIN)
        self.fields["oldpassword"].help_text = ""
        self.fields["password1"].help_text = PASSWORD_HELP


class InviteForm(OneRowForm):
    """Whom to invite: a role, an e-mail where there is one, the person among the college's people."""

    role = forms.ChoiceField(label=_("Role"))
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("We send the link there. Without an e-mail you hand it over on paper."),
    )
    person = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, roles: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["role"]
        if isinstance(field, forms.ChoiceField):
            field.choices = roles


class FirstPasswordForm(forms.Form):
    """The password of an account that an invitation makes."""

    password = forms.CharField(
        label=_("Think of a password"),
        help_text=PASSWORD_HELP,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, email: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        """The password, if it is not an easy one."""
        password = str(self.cleaned_data["password"])
        validate_password(password, Account(email=self.email or None))
        return password
