"""The list of people, and the list as a spreadsheet."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from apps.people import public as people_door
from apps.people.policy import CHANGE_PEOPLE, SEE_CARD
from apps.people.web.listings import Asked, columns, spec_for
from kernel.policy import may
from kernel.requests import WorkRequest
from ui import lists, spreadsheets


def people(request: WorkRequest) -> HttpResponse:
    """Search, filters, order, export; the empty list leads to the import."""
    opens = may(request.actor, SEE_CARD)
    spec = spec_for(people_door.groups(actor=request.actor), consents=opens)
    query = lists.parse(spec, request.GET)
    asked = Asked(search=query.search, filters=query.filters, order=query.order)
    if lists.EXPORT in request.GET:
        rows = people_door.people_sheet(actor=request.actor, **asked)
        book = spreadsheets.workbook(_("People"), columns(consents=opens), rows)
        return spreadsheets.attachment(_("People.xlsx"), book)
    page = people_door.people_page(actor=request.actor, cursor=query.cursor, **asked)
    listing = lists.Listing(spec, query, page)
    facts = {"listing": listing, "keeps": may(request.actor, CHANGE_PEOPLE), "opens": opens}
    return render(request, "people/list.html", facts)
