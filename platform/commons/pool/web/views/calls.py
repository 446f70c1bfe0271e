"""Calls of the colleges: the first screen, an answer to one, an answer taken back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from commons.pool import public
from commons.pool.web.forms import AnswerForm
from commons.pool.web.listings import SPEC, Asked, by_ability, columns, headline
from kernel.requests import WorkRequest
from ui import lists, spreadsheets
from ui.forms import done
from ui.toasts import tell


def calls(request: WorkRequest, employer_slug: str) -> HttpResponse:
    """Whom the colleges need."""
    query = lists.parse(SPEC, request.GET)
    asked = Asked(search=query.search, filters=query.filters, order=query.order)
    if lists.EXPORT in request.GET:
        rows = public.all_open_calls(actor=request.actor, **asked)
        book = spreadsheets.workbook(_("Colleges' requests"), columns(), rows)
        return spreadsheets.attachment(_("Colleges' requests.xlsx"), book)
    page, standing = public.first_screen(actor=request.actor, cursor=query.cursor, **asked)
    facts = {"listing": lists.Listing(SPEC, query, page), "standing": standing, "slug": employer_slug}
    return render(request, "pool/calls.html", {**facts, "title": headline(standing.waiting)})


def answer(request: WorkRequest, employer_slug: str, call_id: UUID) -> HttpResponse:
    """Offer a person to one call."""
    call = public.call_to_answer(actor=request.actor, call_id=call_id)
    choices = public.choices_for_call(actor=request.actor, call_id=call_id)
    posted = request.POST if request.method == "POST" else None
    form = AnswerForm(posted, choices=choices)
    if form.is_bound and form.is_valid() and done(form, lambda: _answer(request, call_id, form)):
        tell(request, _("The person is offered, the place is kept while the college decides"))
        return redirect("pool:calls", employer_slug)
    facts = {"call": call, "form": form, "slug": employer_slug, **by_ability(choices)}
    return render(request, "pool/answer.html", facts)


def withdraw(request: WorkRequest, employer_slug: str, placement_id: UUID) -> HttpResponse:
    """Asks, then takes the person back."""
    if request.method == "POST":
        public.withdraw_answer(actor=request.actor, placement_id=placement_id)
        tell(request, _("The person is taken back, the college is told"))
        return redirect("pool:calls", employer_slug)
    card = public.answer_card(actor=request.actor, placement_id=placement_id)
    return render(request, "pool/withdraw_answer.html", {"card": card, "slug": employer_slug})


def _answer(request: WorkRequest, call_id: UUID, form: AnswerForm) -> None:
    public.answer_call(actor=request.actor, call_id=call_id, offer_id=UUID(form.cleaned_data["offer"]))
