"""Leading those whose role asks for a second factor to set it up, or to show it."""

from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from commons.accounts.selectors.memberships import has_second_factor
from commons.accounts.services.session_store import SECOND_FACTOR
from commons.accounts.web.identity import account_of
from kernel.clock import now

BACK = "after_second_factor"
"""Where the person was going, kept in the session while the second factor is set up."""
SET_UP_AT = "second_factor_set_up_at"
FEW_MINUTES = timedelta(minutes=5)


def demand_second_factor(request: HttpRequest) -> HttpResponse:
    """To setting up a second factor, or to showing it when another sign-in set it up."""
    account = account_of(request)
    back = request.get_full_path()
    if account and has_second_factor(account):
        return HttpResponseRedirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': back})}")
    request.session[BACK] = back
    return HttpResponseRedirect(reverse("mfa_activate_totp"))


def second_factor_set_up(request: HttpRequest) -> None:
    """The person has just set it up, which also shows it; for some minutes its codes may be seen."""
    second_factor_shown(request)
    request.session[SET_UP_AT] = now().isoformat()


def just_set_up(request: HttpRequest) -> bool:
    """Whether it was set up in this very session some minutes ago."""
    moment = request.session.get(SET_UP_AT)
    return moment is not None and now() - datetime.fromisoformat(moment) < FEW_MINUTES


def second_factor_shown(request: HttpRequest) -> None:
    """From now on this sign-in may enter workspaces that ask for it."""
    request.session[SECOND_FACTOR] = True


def second_factor_removed(request: HttpRequest) -> None:
    """The account has no second factor any more."""
    request.session[SECOND_FACTOR] = False


def way_on(request: HttpRequest) -> str:
    """Where the person was going before the second factor was set up."""
    return str(request.session.get(BACK) or reverse("accounts:workspaces"))
