"""People in the pool: their load, a new offer, an offer changed or withdrawn."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from commons.pool import public
from commons.pool.web.forms import OfferForm, PlacesForm
from commons.pool.web.listings import load_headline
from kernel.requests import WorkRequest
from ui.forms import done
from ui.toasts import tell


def load(request: WorkRequest, employer_slug: str) -> HttpResponse:
    """Who is in the pool, and for which colleges."""
    rows = public.load(actor=request.actor)
    facts = {"rows": rows, "title": load_headline(rows), "slug": employer_slug}
    return render(request, "pool/load.html", facts)


def offer(request: WorkRequest, employer_slug: str) -> HttpResponse:
    """Put a person into the pool; from a call the way leads back to it."""
    people = public.people_to_offer(actor=request.actor)
    form = OfferForm(request.POST or None, people=people)
    if form.is_bound and form.is_valid() and done(form, lambda: _offer(request, form)):
        tell(request, _("The person is in the pool"))
        call = _call_of(request)
        return redirect("pool:call", employer_slug, call) if call else redirect("pool:load", employer_slug)
    facts = {"form": form, "people": people, "slug": employer_slug, "call": _call_of(request)}
    return render(request, "pool/offer.html", facts)


def change(request: WorkRequest, employer_slug: str, offer_id: UUID) -> HttpResponse:
    """More or fewer places, another last day."""
    card = public.offer_card(actor=request.actor, offer_id=offer_id)
    form = PlacesForm(request.POST) if request.method == "POST" else PlacesForm.of(card)
    if form.is_bound and form.is_valid() and done(form, lambda: _change(request, offer_id, form)):
        tell(request, _("Saved"))
        return redirect("pool:load", employer_slug)
    return render(request, "pool/offer_change.html", {"form": form, "card": card, "slug": employer_slug})


def withdraw(request: WorkRequest, employer_slug: str, offer_id: UUID) -> HttpResponse:
    """Asks, then takes the person out of the pool."""
    if request.method == "POST":
        public.withdraw_offer(actor=request.actor, offer_id=offer_id)
        tell(request, _("The person is out of the pool"))
        return redirect("pool:load", employer_slug)
    card = public.offer_card(actor=request.actor, offer_id=offer_id)
    return render(request, "pool/offer_withdraw.html", {"card": card, "slug": employer_slug})


def _offer(request: WorkRequest, form: OfferForm) -> None:
    told = form.cleaned_data
    public.offer_person(
        actor=request.actor,
        employee_id=UUID(told["employee"]),
        quota=told["quota"],
        until=told["until"],
    )


def _change(request: WorkRequest, offer_id: UUID, form: PlacesForm) -> None:
    told = form.cleaned_data
    public.change_offer(
        actor=request.actor,
        offer_id=offer_id,
        version=told["version"],
        quota=told["quota"],
        until=told["until"],
    )


def _call_of(request: WorkRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("call", ""))
    except ValueError:
        return None
