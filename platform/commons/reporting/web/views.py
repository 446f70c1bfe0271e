"""Views of the region's workspace; `request.actor` is the analyst whom the path's region knows."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from commons.reporting import public
from commons.reporting.web import pages, tables
from commons.reporting.web.forms import TargetForm
from ui import spreadsheets
from ui.toasts import tell


@require_safe
def overview(request: HttpRequest, region_slug: str) -> HttpResponse:
    """A closed month against the target; before the first one, when it will come."""
    actor = request.actor  # type: ignore[attr-defined]
    page = pages.read_overview(actor=actor, asked=request.GET.get("month", ""))
    if page is None:
        waiting = pages.read_waiting(actor=actor)
        return render(request, "reporting/waiting.html", {"page": waiting, "slug": region_slug})
    facts = {"page": page, "slug": region_slug, **pages.drawings(page)}
    return render(request, "reporting/overview.html", facts)


@require_safe
def table(request: HttpRequest, region_slug: str) -> HttpResponse:
    """The table of a closed month as XLSX."""
    page = pages.read_overview(
        actor=request.actor,  # type: ignore[attr-defined]
        asked=request.GET.get("month", ""),
    )
    if page is None:
        return redirect("reporting:overview", region_slug)
    name = _("Figures, %(region)s, %(month)s") % {"region": page.region.name, "month": page.month_words}
    return spreadsheets.attachment(f"{name}.xlsx", tables.workbook(page.report))


@require_safe
def how(request: HttpRequest, region_slug: str) -> HttpResponse:
    """How the figures are counted, closed and protected."""
    actor = request.actor  # type: ignore[attr-defined]
    facts = {"page": pages.read_waiting(actor=actor), "targets": public.aims(actor=actor)}
    facts |= {"version": public.FORMULA_VERSION, "slug": region_slug}
    return render(request, "reporting/how.html", facts)


def target(request: HttpRequest, region_slug: str) -> HttpResponse:
    """The region's targets by year, and setting one."""
    actor = request.actor  # type: ignore[attr-defined]
    form = TargetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        wish = {"year": form.cleaned_data["year"], "percent": form.cleaned_data["percent"]}
        public.set_target(actor=actor, **wish)
        tell(request, _("The target is set."))
        return redirect("reporting:target", region_slug)
    facts = {"form": form, "targets": public.aims(actor=actor), "slug": region_slug}
    return render(request, "reporting/target.html", facts)
