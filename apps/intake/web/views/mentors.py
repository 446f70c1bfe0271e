"""Entering a mentor: choosing the person, the entry itself, letting the person go."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from apps.intake import public
from apps.intake.web.forms import MentorForm
from kernel.requests import WorkRequest
from ui.forms import done
from ui.toasts import tell


def pick(request: WorkRequest) -> HttpResponse:
    """Search for the person."""
    search = request.GET.get("search", "")[:100]
    found = public.people_to_mentor(actor=request.actor, search=search)
    facts = {"search": search, "people": found, "route": "intake:enter-mentor", "list": "intake:mentors"}
    return render(request, "intake/pick.html", facts | {"title": _("Whom to enter as a mentor?")})


def enter(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """A new entry."""
    choices = public.mentor_choices(actor=request.actor, person_id=person_id)
    form = MentorForm(request.POST or None, choices=choices)
    if form.is_valid() and done(
        form, lambda: public.enter_mentor(actor=request.actor, person_id=person_id, fields=form.given)
    ):
        tell(request, _("Entered: {name}").format(name=choices.name))
        return redirect("intake:mentors")
    return render(request, "intake/mentor.html", {"form": form, "choices": choices})


def change(request: WorkRequest, entry_id: UUID) -> HttpResponse:
    """An entry opened and changed."""
    entry = public.mentor_entry(actor=request.actor, entry_id=entry_id)
    choices = public.mentor_choices(actor=request.actor, person_id=entry.person_id)
    form = MentorForm.of(entry, choices, request.POST or None)
    if form.is_valid() and done(form, lambda: _change(request, entry_id, form)):
        tell(request, _("Saved: {name}").format(name=choices.name))
        return redirect("intake:mentors")
    return render(request, "intake/mentor.html", {"form": form, "choices": choices, "entry": entry})


def rest(request: WorkRequest, entry_id: UUID) -> HttpResponse:
    """The mentor has a rest, or comes back."""
    entry = public.mentor_entry(actor=request.actor, entry_id=entry_id)
    if request.method == "POST" and entry.state == "active":
        public.pause_mentor(actor=request.actor, entry_id=entry_id)
    elif request.method == "POST":
        public.resume_mentor(actor=request.actor, entry_id=entry_id)
    return redirect("intake:mentor", entry_id)


def leave(request: WorkRequest, entry_id: UUID) -> HttpResponse:
    """Asked once more, then the person is let go."""
    entry = public.mentor_entry(actor=request.actor, entry_id=entry_id)
    choices = public.mentor_choices(actor=request.actor, person_id=entry.person_id)
    if request.method == "POST":
        public.let_mentor_go(actor=request.actor, entry_id=entry_id)
        tell(request, _("Taken out of the base: {name}").format(name=choices.name))
        return redirect("intake:mentors")
    facts = {"choices": choices, "back": "intake:mentor", "entry": entry}
    return render(request, "intake/leave.html", facts)


def _change(request: WorkRequest, entry_id: UUID, form: MentorForm) -> None:
    version = form.cleaned_data["version"]
    public.change_mentor(actor=request.actor, entry_id=entry_id, version=version, fields=form.given)
