"""Entering a mentee: choosing the person, the entry itself, letting the person go."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from apps.intake import public
from apps.intake.web.forms import MenteeForm
from kernel.requests import WorkRequest
from ui.forms import done
from ui.toasts import tell


def pick(request: WorkRequest) -> HttpResponse:
    """Search for the person."""
    search = request.GET.get("search", "")[:100]
    found = public.people_to_enter(actor=request.actor, search=search)
    facts = {"search": search, "people": found, "route": "intake:enter-mentee", "list": "intake:mentees"}
    return render(request, "intake/pick.html", facts | {"title": _("Whom to enter as a mentee?")})


def enter(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """A new entry."""
    choices = public.mentee_choices(actor=request.actor, person_id=person_id)
    form = MenteeForm(request.POST or None, choices=choices)
    if form.is_valid() and done(
        form, lambda: public.enter_mentee(actor=request.actor, person_id=person_id, fields=form.given)
    ):
        tell(request, _("Entered: {name}").format(name=choices.name))
        return redirect("intake:mentees")
    return render(request, "intake/mentee.html", {"form": form, "choices": choices})


def change(request: WorkRequest, entry_id: UUID) -> HttpResponse:
    """An entry opened and changed."""
    entry = public.mentee_entry(actor=request.actor, entry_id=entry_id)
    choices = public.mentee_choices(actor=request.actor, person_id=entry.person_id)
    form = MenteeForm.of(entry, choices, request.POST or None)
    if form.is_valid() and done(form, lambda: _change(request, entry_id, form)):
        tell(request, _("Saved: {name}").format(name=choices.name))
        return redirect("intake:mentees")
    return render(request, "intake/mentee.html", {"form": form, "choices": choices, "entry": entry})


def leave(request: WorkRequest, entry_id: UUID) -> HttpResponse:
    """Asked once more, then the person is let go."""
    entry = public.mentee_entry(actor=request.actor, entry_id=entry_id)
    choices = public.mentee_choices(actor=request.actor, person_id=entry.person_id)
    if request.method == "POST":
        public.let_mentee_go(actor=request.actor, entry_id=entry_id)
        tell(request, _("Taken out of the base: {name}").format(name=choices.name))
        return redirect("intake:mentees")
    facts = {"choices": choices, "back": "intake:mentee", "entry": entry}
    return render(request, "intake/leave.html", facts)


def _change(request: WorkRequest, entry_id: UUID, form: MenteeForm) -> None:
    version = form.cleaned_data["version"]
    public.change_mentee(actor=request.actor, entry_id=entry_id, version=version, fields=form.given)
