"""Lists for the bases from files: choose, look at what would happen, load."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from apps.intake import public
from apps.intake.web.forms import ListForm
from apps.intake.web.listings import bad_columns
from apps.people.public import uploaded_content
from kernel.requests import WorkRequest
from ui import spreadsheets
from ui.forms import done
from ui.toasts import tell

SIDES = ("mentees", "mentors")


def choose(request: WorkRequest, side: str) -> HttpResponse:
    """The file is chosen and read."""
    if side not in SIDES:
        raise Http404
    taxonomy = public.grouped_requests(actor=request.actor)
    form = ListForm(request.POST or None, request.FILES or None)
    made: list[UUID] = []
    if form.is_valid() and done(form, lambda: made.append(_check(request, side, form))):
        return redirect("intake:list", made[0])
    return render(request, "intake/choose_list.html", {"form": form, "side": side, "taxonomy": taxonomy})


def review(request: WorkRequest, draft_id: UUID) -> HttpResponse:
    """What would be entered and what would not; posting enters."""
    found = public.base_list(actor=request.actor, draft_id=draft_id)
    if request.method == "POST" or found.entered is not None:
        entered = public.load_base_list(actor=request.actor, draft_id=draft_id)
        tell(request, _("Entered into the base: {n}").format(n=entered))
        return redirect(f"intake:{found.side}")
    return render(request, "intake/review_list.html", {"list": found})


def bad_rows(request: WorkRequest, draft_id: UUID) -> HttpResponse:
    """The rows with mistakes as a file to mend and load again."""
    found = public.base_list(actor=request.actor, draft_id=draft_id)
    book = spreadsheets.workbook(_("To mend"), bad_columns(found.headings), found.bad)
    return spreadsheets.attachment(_("Rows to mend.xlsx"), book)


def _check(request: WorkRequest, side: str, form: ListForm) -> UUID:
    file = form.cleaned_data["file"]
    content = uploaded_content(file)
    return public.check_base_list(actor=request.actor, side=side, file_name=file.name, content=content)
