"""Pages of a mentor's standing: what is there, what is missing, record it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.selection import public
from apps.selection.web import forms, listings, shown
from kernel.requests import WorkRequest
from ui import lists
from ui.forms import done
from ui.toasts import tell


@require_safe
def mentors(request: WorkRequest) -> HttpResponse:
    """Every mentor of the base with what is there and what is missing, or the list as a spreadsheet."""
    if lists.EXPORT in request.GET:
        return listings.mentors_file(request)
    return render(request, "selection/mentors.html", listings.mentors_list(request))


@require_safe
def standing(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """What one mentor has and lacks."""
    facts = public.mentor_standing(actor=request.actor, person_id=person_id)
    return render(request, "selection/standing.html", shown.standing_page(request.actor, facts))


def clearance(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """Record a clearance."""
    known = public.mentor_standing(actor=request.actor, person_id=person_id)
    form = forms.ClearanceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = form.facts()
        if done(form, lambda: public.record_clearance(actor=request.actor, person_id=person_id, facts=facts)):
            tell(request, _("The clearance is recorded"))
            return redirect("selection:standing", person_id)
    return render(request, "selection/clearance.html", {"form": form, "known": known})


def checklist(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """Record which items of readiness are met."""
    known = public.mentor_standing(actor=request.actor, person_id=person_id)
    form = forms.ChecklistForm(request.POST or None, initial=dict(known.standing.met))
    if request.method == "POST" and form.is_valid():
        met = form.met()
        if done(form, lambda: public.record_checklist(actor=request.actor, person_id=person_id, met=met)):
            tell(request, _("The checklist is saved"))
            return redirect("selection:standing", person_id)
    return render(request, "selection/checklist.html", {"form": form, "known": known})


def revoke(request: WorkRequest, clearance_id: UUID) -> HttpResponse:
    """Take a clearance out of force."""
    public.clearance_to_revoke(actor=request.actor, clearance_id=clearance_id)
    form = forms.RevokeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person_id = public.revoke_clearance(
            actor=request.actor, clearance_id=clearance_id, why=form.cleaned_data["why"]
        )
        tell(request, _("The clearance is no longer in force"))
        return redirect("selection:standing", person_id)
    return render(request, "selection/revoke.html", {"form": form})
