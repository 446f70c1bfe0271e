"""Accepting an invitation: the link, the password of a new account or the account one has, and in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from commons.accounts.selectors.entrance import InvitationCard, invitation_card
from commons.accounts.selectors.workspaces import workspace_name
from commons.accounts.services.acceptance import Accepted, accept, accept_with_new_account
from commons.accounts.web.forms import FirstPasswordForm
from commons.accounts.web.identity import account_of, sign_in
from commons.accounts.web.words import role_word
from kernel.audience import for_accounts, for_everyone
from kernel.capability import digest
from kernel.refusals import Refusal
from kernel.roles import WorkspaceKind
from tenants.public import college_facts
from ui.refusals import words_of

KEY = "invitation"
NAME = "issued_name"
WORKSPACE = "entered_membership"


@for_everyone
@require_GET
@never_cache
def opened(request: HttpRequest, token: str) -> HttpResponse:
    """Keep the link's right in the session at once and go on by an address without it."""
    try:
        invitation_card(digest(token))
    except Refusal as refusal:
        return _refused(request, refusal)
    request.session[KEY] = digest(token)
    return redirect("accounts:invitation")


@for_everyone
@sensitive_post_parameters("password")
@never_cache
def invitation(request: HttpRequest) -> HttpResponse:
    """What one is invited to, with the two ways in."""
    try:
        card = invitation_card(request.session.get(KEY, ""))
        form = FirstPasswordForm(request.POST or None, email=card.email)
        if request.method == "POST" and account_of(request) is None and form.is_valid():
            return _let_in(request, _with_new_account(request, card, form.cleaned_data["password"]))
    except Refusal as refusal:
        return _refused(request, refusal)
    return render(request, "accounts/invitation.html", {"form": form, **_shown(request, card)})


@for_accounts
@require_POST
def accepted(request: HttpRequest) -> HttpResponse:
    """Accept with the account that is signed in."""
    account = account_of(request)
    try:
        if account is None:
            return redirect("accounts:invitation")
        done = accept(key=request.session.get(KEY, ""), account=account)
    except Refusal as refusal:
        return _refused(request, refusal)
    request.session.pop(KEY, None)
    return redirect("accounts:go", membership_id=done.membership_id)


@for_accounts
@require_GET
@never_cache
def issued_name(request: HttpRequest) -> HttpResponse:
    """The name that was issued, to be written down; shown until the session ends."""
    name, membership_id = request.session.get(NAME), request.session.get(WORKSPACE)
    if not name or not membership_id:
        return redirect("accounts:workspaces")
    return render(request, "accounts/issued_name.html", {"name": name, "membership_id": membership_id})


def _with_new_account(request: HttpRequest, card: InvitationCard, password: str) -> Accepted:
    in_college = card.workspace.kind == WorkspaceKind.COLLEGE
    stem = college_facts(card.workspace.id).slug if in_college else "nastavnik"
    return accept_with_new_account(key=request.session[KEY], password=password, stem=stem)


def _let_in(request: HttpRequest, done: Accepted) -> HttpResponse:
    sign_in(request, done.account)
    request.session.pop(KEY, None)
    if not done.issued_name:
        return redirect("accounts:go", membership_id=done.membership_id)
    request.session[NAME] = done.issued_name
    request.session[WORKSPACE] = str(done.membership_id)
    return redirect("accounts:invitation-name")


def _shown(request: HttpRequest, card: InvitationCard) -> dict[str, object]:
    return {
        "card": card,
        "workspace": workspace_name(card.workspace),
        "role": role_word(card.role),
        "account": account_of(request),
    }


def _refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    context = {"refusal": words_of(refusal)}
    return render(request, "accounts/invitation_refused.html", context, status=410)
