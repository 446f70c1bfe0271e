"""The register of pairs, and one pair beside it."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.matching import public
from apps.matching.web import forms, listings, shown
from kernel.requests import WorkRequest
from ui import lists
from ui.forms import done, version_of
from ui.refusals import refused
from ui.toasts import tell


@require_safe
def pairs(request: WorkRequest) -> HttpResponse:
    """Pairs by urgency, or the whole list as a spreadsheet."""
    if lists.EXPORT in request.GET:
        return listings.pairs_file(request)
    return render(request, "matching/pairs.html", listings.pairs_list(request))


@require_safe
def pair(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """One pair in the panel beside the list."""
    return render(request, "matching/pairs.html", _with_panel(request, pair_id))


@require_POST
def agree(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """Record that one side wants the pair."""
    form = forms.AgreementForm(request.POST)
    if not form.is_valid():
        return render(request, "matching/pairs.html", _with_panel(request, pair_id, invalid=form))
    side, agreed_on = public.Side(form.cleaned_data["side"]), form.cleaned_data["agreed_on"]
    return _answer(
        request,
        pair_id,
        _("The agreement is recorded"),
        lambda: public.record_agreement(actor=request.actor, pair_id=pair_id, side=side, agreed_on=agreed_on),
    )


@require_POST
def confirm(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """Confirm a pair."""
    version = version_of(request.POST)
    return _answer(
        request,
        pair_id,
        _("The pair is confirmed, both sides are told"),
        lambda: public.confirm_pair(actor=request.actor, pair_id=pair_id, version=version),
    )


def end(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """End a pair, after saying why."""
    form = forms.EndForm(request.POST or None)
    if form.is_bound and form.is_valid() and done(form, lambda: _end(request, pair_id, form)):
        tell(request, _("The pair has ended"))
        return redirect("matching:pair", pair_id)
    detail = public.pair_detail(actor=request.actor, pair_id=pair_id)
    return render(request, "matching/end.html", {"form": form, "row": detail.row})


def _end(request: WorkRequest, pair_id: UUID, form: forms.EndForm) -> None:
    public.end_pair(actor=request.actor, pair_id=pair_id, why=form.cleaned_data["why"])


def _answer(request: WorkRequest, pair_id: UUID, word: str, act: Callable[[], object]) -> HttpResponse:
    refusal = refused(act)
    if refusal:
        return render(request, "matching/pairs.html", _with_panel(request, pair_id, refusal=refusal))
    tell(request, word)
    return redirect("matching:pair", pair_id)


def _with_panel(request: WorkRequest, pair_id: UUID, **more: object) -> dict[str, object]:
    detail = public.pair_detail(actor=request.actor, pair_id=pair_id)
    return {**listings.pairs_list(request), "panel": shown.pair_panel(request.actor, detail), **more}
