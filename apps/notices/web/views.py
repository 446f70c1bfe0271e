"""The list behind the bell, and the way from a notice to the page it is about."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from apps.notices.public import Route, notices_page, read_all_notices, read_notice, unread
from kernel.requests import WorkRequest
from ui import lists
from ui.navigation import Link

SPEC = lists.Spec(filters=(lists.Filter("state", "", (("new", ""),)),))


@require_GET
def notices(request: WorkRequest) -> HttpResponse:
    """My notices, the newest first."""
    query = lists.parse(SPEC, request.GET)
    page = notices_page(actor=request.actor, filters=query.filters, cursor=query.cursor)
    new = unread(request.actor)
    narrowed = bool(query.filters)
    views = (Link(_("All"), "?", current=not narrowed), Link(_("New"), "?state=new", "", new, narrowed))
    shown = {"listing": lists.Listing(SPEC, query, page), "unread": new, "views": views}
    return render(request, "notices/list.html", shown)


@require_GET
def open_notice(request: WorkRequest, notice_id: UUID) -> HttpResponse:
    """Mark as read and go where it leads."""
    return redirect(_path(read_notice(actor=request.actor, notice_id=notice_id)))


@require_POST
def read_all(request: WorkRequest) -> HttpResponse:
    """Mark all as read."""
    read_all_notices(actor=request.actor)
    return redirect("notices:list")


def _path(route: Route) -> str:
    """The list of notices stands in for a page that is no more."""
    try:
        return reverse(route.name or "notices:list", args=route.args)
    except NoReverseMatch:
        return reverse("notices:list")
