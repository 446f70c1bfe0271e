"""The region's pool: our calls with their answers, asking, accepting, declining."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.matching import public
from apps.matching.web import forms, shown_pool, words
from apps.programme.public import form_names
from commons.pool import public as regional_pool
from kernel.requests import WorkRequest
from ui.forms import done
from ui.toasts import tell


@require_safe
def pool(request: WorkRequest) -> HttpResponse:
    """What we asked the region, and who was offered."""
    rows = public.pool_calls(actor=request.actor)
    lines = shown_pool.pool_lines(rows, form_names(actor=request.actor))
    return render(request, "matching/pool.html", {"lines": lines, "title": shown_pool.pool_title(rows)})


def ask(request: WorkRequest, mentee_entry_id: UUID) -> HttpResponse:
    """Ask the employers of the region for a mentor, without saying for whom."""
    found = public.candidates_for(actor=request.actor, mentee_entry_id=mentee_entry_id)
    form = forms.AskPoolForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        note = form.cleaned_data["note"]
        asked = {"actor": request.actor, "mentee_entry_id": mentee_entry_id, "note": note}
        if done(form, lambda: public.ask_pool(**asked)):
            tell(request, _("The employers of the region see your question"))
            return redirect("matching:pool")
    names = words.names_in((), codes=found.entry.fields.requests)
    facts = {"form": form, "found": found, "requests": ", ".join(names.values())}
    return render(request, "matching/ask.html", facts)


@require_POST
def accept(request: WorkRequest, placement_id: UUID) -> HttpResponse:
    """Take the person who was offered into the base of mentors."""
    regional_pool.accept_offer(actor=request.actor, placement_id=placement_id)
    tell(request, _("The person is on the way into your base of mentors"))
    return redirect("matching:pool")


@require_POST
def decline(request: WorkRequest, placement_id: UUID) -> HttpResponse:
    """The person does not suit: the question stays open."""
    regional_pool.decline_offer(actor=request.actor, placement_id=placement_id)
    tell(request, _("Declined: the question stays open for others"))
    return redirect("matching:pool")


@require_POST
def close(request: WorkRequest, call_id: UUID) -> HttpResponse:
    """Ask no more."""
    regional_pool.close_call(actor=request.actor, call_id=call_id)
    tell(request, _("The question is taken back"))
    return redirect("matching:pool")
