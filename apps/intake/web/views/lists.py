"""The two bases as lists, and the map of requests."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.intake import policy, public
from apps.intake.web import listings
from apps.programme.public import current_cycle
from kernel.policy import may
from kernel.requests import WorkRequest
from ui import lists, spreadsheets


def mentees(request: WorkRequest) -> HttpResponse:
    """Who asks for what."""
    spec = listings.mentees_spec(request.actor)
    query = lists.parse(spec, request.GET)
    if lists.EXPORT in request.GET:
        rows = public.mentees_sheet(actor=request.actor, search=query.search, filters=query.filters)
        book = spreadsheets.workbook(_("Mentees"), listings.mentee_columns(), rows)
        return spreadsheets.attachment(_("Mentees.xlsx"), book)
    page = public.mentees_page(actor=request.actor, **_asked(query))
    facts = _around(request, "mentees", any_of=page.total) | {
        "listing": lists.Listing(spec, query, page),
        "total": page.total,
    }
    return render(request, "intake/mentees.html", facts)


def without_consent(_request: WorkRequest) -> HttpResponse:
    """The mentees whose consent is waited for, as the desk asks for them."""
    return redirect(f"{reverse('intake:mentees')}?consent=no")


def mentors(request: WorkRequest) -> HttpResponse:
    """Who can help with what."""
    spec = listings.mentors_spec(request.actor)
    query = lists.parse(spec, request.GET)
    if lists.EXPORT in request.GET:
        rows = public.mentors_sheet(actor=request.actor, search=query.search, filters=query.filters)
        book = spreadsheets.workbook(_("Mentors"), listings.mentor_columns(request.actor), rows)
        return spreadsheets.attachment(_("Mentors.xlsx"), book)
    page = public.mentors_page(actor=request.actor, **_asked(query))
    facts = _around(request, "mentors", any_of=page.total) | {
        "listing": lists.Listing(spec, query, page),
        "total": page.total,
    }
    return render(request, "intake/mentors.html", facts | {"bases": public.base_names(actor=request.actor)})


def requests(request: WorkRequest) -> HttpResponse:
    """What is asked for, and how many places there are for it (R102)."""
    found = public.request_map(actor=request.actor)
    if lists.EXPORT in request.GET:
        book = spreadsheets.workbook(_("Map of requests"), listings.request_columns(), found.lines)
        return spreadsheets.attachment(_("Map of requests.xlsx"), book)
    return render(
        request, "intake/requests.html", _around(request, "requests", any_of=found.asked) | {"map": found}
    )


def _asked(query: lists.Query) -> dict[str, Any]:
    return {
        "search": query.search,
        "filters": query.filters,
        "order": query.order,
        "cursor": query.cursor,
    }


def _around(request: WorkRequest, here: str, *, any_of: int) -> dict[str, Any]:
    """What every page of the bases shows around its list; where anybody stands, a cycle is open."""
    tabs = (("mentees", _("Mentees")), ("mentors", _("Mentors")), ("requests", _("Map of requests")))
    return {
        "tabs": [
            {"url": reverse(f"intake:{name}"), "label": label, "current": name == here}
            for name, label in tabs
        ],
        "keeps": may(request.actor, policy.ENTER_MENTEE),
        "cycle": bool(any_of) or current_cycle(actor=request.actor) is not None,
    }
