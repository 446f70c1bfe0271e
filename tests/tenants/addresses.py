"""Addresses for the tests of requests: pages that write, and then go well or badly in every way."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from config.urls import handlers
from kernel.ids import new_id
from kernel.refusals import NotPermitted, NotVisible, Refusal, Stale
from tenants.models import Municipality, Region

REFUSALS: dict[str, type[Exception]] = {
    "not-visible": NotVisible,
    "not-permitted": NotPermitted,
    "stale": Stale,
    "refused": Refusal,
    "absent": Http404,
    "broken": ZeroDivisionError,
}


def written(request: HttpRequest, ending: str) -> HttpResponse:
    """Write a region, then end as asked."""
    Region.objects.create(slug=ending, name=ending, authority_name=ending)
    if ending == "orphan":
        Municipality.objects.create(region_id=new_id(), name="An orphan, which only COMMIT finds out")
    if ending in REFUSALS:
        raise REFUSALS[ending]
    return HttpResponse(str(request.college), status=500 if ending == "error" else 200)  # type: ignore[attr-defined]


urlpatterns = [path("<slug:ending>/", written)]
handler404 = handlers.handler404
handler500 = handlers.handler500
