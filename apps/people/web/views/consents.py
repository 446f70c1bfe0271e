"""Recording consents of one person or of many, and withdrawing one."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from apps.people import public as people_door
from apps.people.web.chosen import chosen_ids
from apps.people.web.forms import ConsentForm
from apps.people.web.words import CONSENT_LABELS, SIGNED_BY, who_signs
from kernel.refusals import found
from kernel.requests import WorkRequest
from ui.dates import local_today
from ui.forms import done
from ui.toasts import tell


def of_one(request: WorkRequest, person_id: UUID) -> HttpResponse:
    """The papers of one person; says whose signatures are needed and why."""
    card = people_door.card_to_change(actor=request.actor, person_id=person_id)
    today, signers = local_today(), [signer.value for signer in card.signers]
    form = ConsentForm(request.POST or None, initial={"signed_on": today, "signers": signers})
    if form.is_bound and form.is_valid() and done(form, lambda: _record(request, form, [person_id])):
        return redirect("people:card", person_id)
    return render(request, "people/consent.html", {"form": form, "card": card, "why": who_signs(card)})


def of_many(request: WorkRequest) -> HttpResponse:
    """The papers of the people ticked in the list, signed the same day."""
    ids = chosen_ids(request.POST if request.method == "POST" else request.GET)
    if not ids:
        return redirect("people:list")
    chosen = people_door.people_to_sign(actor=request.actor, person_ids=ids)
    fresh = {"signed_on": local_today(), "signers": ["self", "representative"]}
    form = ConsentForm(request.POST if "signed_on" in request.POST else None, initial=fresh)
    if form.is_bound and form.is_valid() and done(form, lambda: _record(request, form, ids)):
        return redirect("people:list")
    return render(request, "people/consents.html", {"form": form, "chosen": chosen})


def withdraw(request: WorkRequest, person_id: UUID, kind: str, signer: str) -> HttpResponse:
    """Ask once, then withdraw."""
    card = people_door.card_to_change(actor=request.actor, person_id=person_id)
    row = found(row for row in card.consents if (row.kind, row.signer) == (kind, signer))
    if request.method == "POST":
        people_door.withdraw_consent(
            actor=request.actor, person_id=person_id, kind=row.kind, signer=row.signer
        )
        tell(request, _("The consent is withdrawn"))
        return redirect("people:card", person_id)
    facts = {"card": card, "what": _(CONSENT_LABELS[row.kind]), "who": _(SIGNED_BY[row.signer])}
    return render(request, "people/withdraw.html", facts)


def _record(request: WorkRequest, form: ConsentForm, ids: list[UUID]) -> None:
    count = people_door.record_papers(actor=request.actor, person_ids=ids, **form.papers)
    tell(request, _("Consents recorded: {count}").format(count=count))
