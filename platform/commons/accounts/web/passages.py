"""From sign-in to the workspaces and out again: choosing one, entering a college, signing out."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from commons.accounts.rules import CodeDoesNotFit
from commons.accounts.selectors.workspaces import WorkspaceRow, workspaces_of
from commons.accounts.services.hand_over import exchange_code, issue_code
from commons.accounts.services.session_store import SIGN_IN
from commons.accounts.services.sessions import end_sign_in
from commons.accounts.web.addresses import enter_path, on_base, on_college, safe_path
from commons.accounts.web.browsers import digest_of, mark_of
from commons.accounts.web.identity import account_of, college_of, enter_college, lacks_second_factor
from commons.accounts.web.second_factor import demand_second_factor
from commons.accounts.web.words import link_to
from kernel.audience import for_accounts, for_everyone
from kernel.refusals import NotVisible, found
from kernel.roles import WorkspaceKind
from tenants.public import CollegeFacts, NoSuchCollege, college_by_slug, college_facts
from ui.refusals import words_of


@for_accounts
@require_GET
@never_cache
def workspaces(request: HttpRequest) -> HttpResponse:
    """The person's workspaces; with a single one, straight there."""
    rows = _rows(request)
    if len(rows) == 1:
        return HttpResponseRedirect(rows[0].url)
    context = {"rows": [link_to(row) for row in rows], "account": account_of(request)}
    return render(request, "accounts/workspaces.html", context)


@for_accounts
@never_cache
def go(request: HttpRequest, membership_id: UUID) -> HttpResponse:
    """To the workspace of a membership; in a college by way of its own host, which marks the browser."""
    row = found(one for one in _rows(request) if one.membership_id == membership_id)
    if lacks_second_factor(request, row.role):
        return demand_second_factor(request)
    if row.workspace.kind != WorkspaceKind.COLLEGE:
        return HttpResponseRedirect(row.url)
    college = college_facts(row.workspace.id)
    return HttpResponseRedirect(on_college(college, "/arrive/", membership=str(membership_id)))


@for_everyone
@require_GET
@never_cache
def arrive(request: HttpRequest) -> HttpResponse:
    """On a college's host: mark the browser and fetch a code for it."""
    college, mark = _here(request), mark_of(request)
    wanted = request.GET.get("membership", "")
    answer = HttpResponseRedirect(
        on_base(enter_path(college), next="/", browser=mark.digest, membership=wanted)
    )
    mark.keep_in(answer)
    return answer


@for_accounts
@require_GET
@never_cache
def enter(request: HttpRequest, slug: str) -> HttpResponse:
    """On the base host: give the browser that a college's host has marked a code to enter with."""
    college = _named(slug)
    row = _chosen(request, college)
    if row is None:
        context = {"college": college, "account": account_of(request)}
        return render(request, "accounts/no_membership.html", context, status=403)
    if lacks_second_factor(request, row.role):
        return demand_second_factor(request)
    return HttpResponseRedirect(
        on_college(college, "/hand-over/", code=_code(request, row), next=request.GET.get("next", "/"))
    )


@for_everyone
@require_GET
@never_cache
def hand_over(request: HttpRequest) -> HttpResponse:
    """On a college's host: exchange the code for a session, and on to the page that was asked for."""
    college, code = _here(request), request.GET.get("code", "")
    try:
        entrance = exchange_code(token=code, college_id=college.id, browser=digest_of(request))
    except CodeDoesNotFit as refusal:
        context = {"refusal": words_of(refusal), "workspaces_url": on_base("/workspaces/")}
        return render(request, "accounts/code_does_not_fit.html", context, status=403)
    enter_college(request, entrance)
    return HttpResponseRedirect(safe_path(request.GET.get("next", "/")))


@for_everyone
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the whole sign-in: this session and those it opened on other hosts."""
    end_sign_in(request.session)
    return HttpResponseRedirect(on_base("/sign-in/", signed_out="1"))


def _rows(request: HttpRequest) -> tuple[WorkspaceRow, ...]:
    account = account_of(request)
    return workspaces_of(account) if account else ()


def _chosen(request: HttpRequest, college: CollegeFacts) -> WorkspaceRow | None:
    """The membership asked for, else the first one in this college."""
    here = [one for one in _rows(request) if one.workspace.id == college.id]
    wanted = request.GET.get("membership", "")
    return next((one for one in here if not wanted or str(one.membership_id) == wanted), None)


def _code(request: HttpRequest, row: WorkspaceRow) -> str:
    account = account_of(request)
    if account is None:
        raise NotVisible
    return issue_code(
        account=account,
        membership_id=row.membership_id,
        browser=request.GET.get("browser", ""),
        sign_in_id=request.session.get(SIGN_IN),
    )


def _here(request: HttpRequest) -> CollegeFacts:
    college = college_of(request)
    if college is None:
        raise NotVisible
    return college


def _named(slug: str) -> CollegeFacts:
    try:
        return college_by_slug(slug)
    except NoSuchCollege:
        raise NotVisible from None
