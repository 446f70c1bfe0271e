"""A person's card, and what is changed of it by hand."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from apps.people import public as people_door
from apps.people.policy import CHANGE_PEOPLE
from apps.people.web.card_facts import CardPage
from apps.people.web.forms import NewPersonForm, PersonForm, RepresentativeForm
from kernel.policy import may
from kernel.requests import WorkRequest
from ui.forms import done
from ui.toasts import tell


def card(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """Who the person is, consents, representatives."""
    shown = people_door.person_card(actor=request.actor, person_id=person_id)
    facts = {"page": CardPage(shown), "card": shown, "keeps": may(request.actor, CHANGE_PEOPLE)}
    return render(request, "people/card.html", facts)


def add(request: WorkRequest) -> HttpResponse:
    """A new card."""
    groups = people_door.groups_to_choose(actor=request.actor)
    form = NewPersonForm(request.POST or None)
    if form.is_valid() and done(form, lambda: _enter(request, form)):
        tell(request, _("The person is in the list"))
        return redirect("people:card", form.cleaned_data["row_id"])
    return render(request, "people/add.html", {"form": form, "groups": groups})


def change(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """The same card, changed."""
    shown = people_door.card_to_change(actor=request.actor, person_id=person_id)
    form = PersonForm(request.POST) if request.method == "POST" else PersonForm.of(shown)
    if form.is_bound and form.is_valid() and done(form, lambda: _write(request, person_id, form)):
        tell(request, _("The card is saved"))
        return redirect("people:card", person_id)
    return render(request, "people/change.html", {"form": form, "card": shown})


def representative(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """Who answers for the person."""
    shown = people_door.card_to_change(actor=request.actor, person_id=person_id)
    form = RepresentativeForm(request.POST or None, initial={"version": shown.version})
    if form.is_bound and form.is_valid():
        people_door.keep_representative(actor=request.actor, person_id=person_id, **form.cleaned_data)
        tell(request, _("The representative is recorded"))
        return redirect("people:card", person_id)
    return render(request, "people/representative.html", {"form": form, "card": shown})


def _enter(request: WorkRequest, form: NewPersonForm) -> None:
    row_id = form.cleaned_data["row_id"]
    people_door.add_person(actor=request.actor, details=form.details, row_id=row_id)


def _write(request: WorkRequest, person_id: UUID, form: PersonForm) -> None:
    version = form.cleaned_data["version"]
    people_door.change_person(actor=request.actor, person_id=person_id, details=form.details, version=version)
