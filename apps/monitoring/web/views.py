"""Views of the college's figures."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.monitoring import public
from apps.monitoring.web import shown
from kernel.requests import WorkRequest
from ui import spreadsheets


@require_safe
def today(request: WorkRequest) -> HttpResponse:
    """Coverage, pairs and meetings of today, against the region's target."""
    figures = public.today(actor=request.actor)
    return render(request, "monitoring/today.html", {"figures": figures, **shown.page_of(figures)})


@require_safe
def table(request: WorkRequest) -> HttpResponse:
    """The months as XLSX."""
    figures = public.today(actor=request.actor)
    name = _("Figures of the college")
    return spreadsheets.attachment(f"{name}.xlsx", shown.workbook(figures))
