"""The list of mentors with their standing, and its spreadsheet."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from apps.selection import public
from apps.selection.web import words
from kernel.pages import page_of
from kernel.requests import WorkRequest
from ui import lists, spreadsheets


def mentors_list(request: WorkRequest) -> dict[str, Any]:
    """The list as asked by the address, page by page."""
    query, found = _asked(request)
    page = page_of(found, query.cursor)
    return {
        "listing": lists.Listing(_spec(), query, page.of(map(_line, page.rows))),
        "ready": sum(line.standing.ready for line in found),
        "total": len(found),
    }


def mentors_file(request: WorkRequest) -> HttpResponse:
    """The list as narrowed, as a spreadsheet."""
    columns: list[spreadsheets.Column[public.MentorLine]] = [
        spreadsheets.Column(_("Mentor"), lambda line: line.row.name, 32),
        spreadsheets.Column(_("Post or group"), lambda line: line.row.note, 24),
        spreadsheets.Column(_("Readiness"), lambda line: _("full") if line.standing.ready else "", 12),
        spreadsheets.Column(_("Missing"), _missing, 50),
        spreadsheets.Column(_("Clearance until"), lambda line: line.standing.cleared_until),
    ]
    book = spreadsheets.workbook(_("Mentors"), columns, _asked(request)[1])
    return spreadsheets.attachment(_("Mentors.xlsx"), book)


def _spec() -> lists.Spec:
    choices = (
        ("ready", _("ready")),
        ("missing", _("something is missing")),
        ("uncleared", _("no clearance in force")),
    )
    return lists.Spec(filters=(lists.Filter("standing", _("Standing"), choices),))


def _asked(request: WorkRequest) -> tuple[lists.Query, tuple[public.MentorLine, ...]]:
    query = lists.parse(_spec(), request.GET)
    found = public.mentors_with_standing(actor=request.actor, search=query.search, filters=query.filters)
    return query, found


def _line(line: public.MentorLine) -> dict[str, Any]:
    return {"row": line.row, "standing": line.standing, "missing": _missing(line)}


def _missing(line: public.MentorLine) -> str:
    return ", ".join(str(words.ITEMS[item]) for item in line.standing.missing)
