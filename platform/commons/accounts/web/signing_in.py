"""Sign-in on the base host: allauth's pages in our look."""

from typing import Any
from urllib.parse import urlsplit

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.internal.flows.trust import trust_browser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve

from commons.accounts.web.forms import CodeForm
from kernel.audience import for_everyone
from tenants.public import NoSuchCollege, college_by_slug


class SignIn(account.LoginView):  # type: ignore[misc]
    """E-mail or name, and password."""

    template_name = "accounts/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the name of the college that the person is on the way to."""
        college = _college_on_the_way(self.get_next_url() or "")
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"college": college}


class ShowCode(mfa.AuthenticateView):  # type: ignore[misc]
    """The second step: the code of the application, or one from the sheet of recovery codes."""

    template_name = "accounts/second_factor.html"

    def form_valid(self, form: CodeForm) -> HttpResponse:
        """On; this computer is trusted for a while when that was asked."""
        answer: HttpResponse = super().form_valid(form)
        if form.cleaned_data["remember"]:
            trust_browser(self.request, self.stage.login.user, answer)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the way that was chosen: `sheet` for recovery codes, `help` for neither."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"way": self.request.GET.get("way", "")}


class Forgotten(account.PasswordResetView):  # type: ignore[misc]
    """Where to send the letter; the answer is the same for known and unknown addresses."""

    template_name = "accounts/forgotten.html"


class LetterSent(account.PasswordResetDoneView):  # type: ignore[misc]
    """What to do now."""

    template_name = "accounts/letter_sent.html"


class NewPassword(account.PasswordResetFromKeyView):  # type: ignore[misc]
    """A new password, by the link of the letter."""

    template_name = "accounts/new_password.html"


class NewPasswordSet(account.PasswordResetFromKeyDoneView):  # type: ignore[misc]
    """Done; now sign in."""

    template_name = "accounts/new_password_set.html"


class Inactive(account.AccountInactiveView):  # type: ignore[misc]
    """The account is closed."""

    template_name = "accounts/inactive.html"


@for_everyone
def too_many_requests(request: HttpRequest) -> HttpResponse:
    """handler429 of allauth's limits."""
    return render(request, "accounts/too_many_requests.html", status=429)


def _college_on_the_way(address: str) -> str:
    """The name of the college when `address` leads into one."""
    try:
        match = resolve(urlsplit(address).path)
        named = match.view_name == "accounts:enter"
        return college_by_slug(match.kwargs["slug"]).name if named else ""
    except (Resolver404, NoSuchCollege):
        return ""
