"""Views of «Our people»; `request.actor` is the coordinator whom the path's employer knows."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from commons.employers import public
from commons.employers.web.forms import EmployeeForm
from commons.employers.web.people import SPEC, Asked, columns, headline, line_of
from kernel.requests import WorkRequest
from ui import lists, spreadsheets
from ui.dates import local_today
from ui.forms import done
from ui.toasts import tell


def employees(request: WorkRequest, employer_slug: str) -> HttpResponse:
    """The list."""
    query = lists.parse(SPEC, request.GET)
    asked = Asked(search=query.search, filters=query.filters, order=query.order)
    if lists.EXPORT in request.GET:
        rows = public.all_employees(actor=request.actor, **asked)
        return spreadsheets.attachment(
            _("Our people.xlsx"), spreadsheets.workbook(_("Our people"), columns(), rows)
        )
    page = public.employees_page(actor=request.actor, cursor=query.cursor, **asked)
    drawn = page.of(line_of(row, local_today()) for row in page.rows)
    facts = {"listing": lists.Listing(SPEC, query, drawn), "title": headline(page.total)}
    return render(request, "employers/employees.html", {**facts, "slug": employer_slug})


def add(request: WorkRequest, employer_slug: str) -> HttpResponse:
    """A new person."""
    form = EmployeeForm(request.POST or None)
    if form.is_bound and form.is_valid() and done(form, lambda: _add(request, form)):
        tell(request, _("The person is on your list"))
        return redirect("employers:employees", employer_slug)
    public.employer_facts(actor=request.actor)
    return render(request, "employers/add.html", {"form": form, "slug": employer_slug})


def change(request: WorkRequest, employer_slug: str, employee_id: UUID) -> HttpResponse:
    """The same person, changed."""
    card = public.employee_card(actor=request.actor, employee_id=employee_id)
    posted = request.method == "POST"
    form = EmployeeForm(request.POST) if posted else EmployeeForm.of(card.facts, card.version)
    if form.is_bound and form.is_valid() and done(form, lambda: _change(request, employee_id, form)):
        tell(request, _("Saved"))
        return redirect("employers:employees", employer_slug)
    return render(request, "employers/change.html", {"form": form, "card": card, "slug": employer_slug})


def left(request: WorkRequest, employer_slug: str, employee_id: UUID) -> HttpResponse:
    """Asks, then marks that the person works there no more."""
    if request.method == "POST":
        public.mark_left(actor=request.actor, employee_id=employee_id)
        tell(request, _("The person is marked as gone"))
        return redirect("employers:employees", employer_slug)
    card = public.employee_card(actor=request.actor, employee_id=employee_id)
    return render(request, "employers/left.html", {"card": card, "slug": employer_slug})


def _add(request: WorkRequest, form: EmployeeForm) -> None:
    public.add_employee(actor=request.actor, facts=form.facts)


def _change(request: WorkRequest, employee_id: UUID, form: EmployeeForm) -> None:
    version = form.cleaned_data["version"]
    public.change_employee(actor=request.actor, employee_id=employee_id, version=version, facts=form.facts)
