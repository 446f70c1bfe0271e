"""Lists of matching: what may be asked of them, and their spreadsheets."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.matching import public
from apps.matching.web import shown, words
from apps.people.public import search_words
from apps.programme.public import form_names
from kernel.pages import Page
from kernel.policy import Actor
from kernel.requests import WorkRequest
from ui import lists, spreadsheets


def pairs_spec(names: dict[str, str]) -> lists.Spec:
    """Filters and orders of the register of pairs."""
    states = tuple((state, str(words.STATES[state][1])) for state in public.SHOWN_STATES)
    return lists.Spec(
        filters=(
            lists.Filter("state", _("State"), states),
            lists.Filter("form", _("Form"), tuple(names.items())),
        ),
        orders=("urgency", "mentor", "mentee"),
    )


def pairs_list(request: WorkRequest) -> dict[str, Any]:
    """The register as asked by the address."""
    actor: Actor = request.actor
    names = form_names(actor=actor)
    spec = pairs_spec(names)
    query = lists.parse(spec, request.GET)
    page = public.pairs_page(
        actor=actor, search=query.search, filters=query.filters, order=query.order, cursor=query.cursor
    )
    lines = page.of(shown.pair_lines(page.rows, names))
    counts = public.pair_counts(actor=actor)
    return {
        "listing": lists.Listing(spec, query, lines),
        "counts": [
            (*words.STATES[state], count, f"?state={state}") for state, count in counts.of.items() if count
        ],
        "title": shown.pairs_title(counts),
    }


def pairs_file(request: WorkRequest) -> HttpResponse:
    """The register as a spreadsheet."""
    actor: Actor = request.actor
    names = form_names(actor=actor)
    query = lists.parse(pairs_spec(names), request.GET)
    rows = public.pairs_sheet(actor=actor, search=query.search, filters=query.filters, order=query.order)
    columns: list[spreadsheets.Column[Any]] = [
        spreadsheets.Column(_("Mentor"), lambda row: row.mentor.name, 32),
        spreadsheets.Column(_("Mentee"), lambda row: row.mentee.name, 32),
        spreadsheets.Column(_("Group"), lambda row: row.mentee.note),
        spreadsheets.Column(_("Form"), lambda row: names.get(row.form, row.form), 24),
        spreadsheets.Column(_("State"), lambda row: words.STATES[row.shown][1], 24),
        spreadsheets.Column(_("Confirmed"), lambda row: row.confirmed_on),
        spreadsheets.Column(_("Ended"), lambda row: row.ended_on),
    ]
    return spreadsheets.attachment(_("Pairs.xlsx"), spreadsheets.workbook(_("Pairs"), columns, rows))


WHY = {
    "left": gettext_lazy("No mentor found"),
    "proposed": gettext_lazy("A proposal waits"),
    "not_computed": gettext_lazy("Not computed yet"),
}


def waiting_spec(names: dict[str, str]) -> lists.Spec:
    """Filters of the waiting list."""
    why = tuple((code, str(word)) for code, word in WHY.items())
    filters = (
        lists.Filter("form", _("Form"), tuple(names.items())),
        lists.Filter("why", _("Reason"), why),
    )
    return lists.Spec(filters=filters)


def waiting_page(request: WorkRequest) -> dict[str, Any]:
    """The waiting list as asked by the address; it is short, so it is shown whole."""
    actor: Actor = request.actor
    names = form_names(actor=actor)
    spec = waiting_spec(names)
    query = lists.parse(spec, request.GET)
    everybody = public.waiting_list(actor=actor)
    rows = tuple(row for row in everybody if _is_wanted(row, query))
    page: Page[object] = Page(tuple(_waiting_lines(rows, names)), len(rows))
    return {
        "listing": lists.Listing(spec, query, page),
        "title": shown.waiting_title(len(everybody)),
        "longest": everybody[0] if everybody else None,
    }


def waiting_file(request: WorkRequest) -> HttpResponse:
    """The waiting list as a spreadsheet."""
    lines = waiting_page(request)["listing"].rows
    columns: list[spreadsheets.Column[Any]] = [
        spreadsheets.Column(_("Mentee"), lambda line: line["row"].mentee.name, 32),
        spreadsheets.Column(_("Group"), lambda line: line["row"].mentee.note),
        spreadsheets.Column(_("Form"), lambda line: line["form"], 24),
        spreadsheets.Column(_("Requests"), lambda line: line["requests"], 40),
        spreadsheets.Column(_("Waits since"), lambda line: line["row"].since),
        spreadsheets.Column(_("Days"), lambda line: line["row"].days),
        spreadsheets.Column(_("Reason"), lambda line: line["why"], 50),
    ]
    book = spreadsheets.workbook(_("Waiting list"), columns, lines)
    return spreadsheets.attachment(_("Waiting list.xlsx"), book)


def _is_wanted(row: public.WaitingMentee, query: lists.Query) -> bool:
    spelled = " ".join(search_words(f"{row.mentee.name} {row.mentee.note}"))
    return (
        all(word in spelled for word in search_words(query.search))
        and query.filters.get("form", row.entry.fields.form) == row.entry.fields.form
        and query.filters.get("why", row.why) == row.why
    )


def _waiting_lines(rows: tuple[public.WaitingMentee, ...], forms: dict[str, str]) -> list[dict[str, Any]]:
    codes = {code for row in rows for code in row.entry.fields.requests}
    names = words.names_in(*(row.said for row in rows), codes=codes)
    return [
        {
            "row": row,
            "form": forms.get(row.entry.fields.form, row.entry.fields.form),
            "requests": ", ".join(names.get(code, code) for code in row.entry.fields.requests),
            "why": shown.why_waiting(row, names),
        }
        for row in rows
    ]
