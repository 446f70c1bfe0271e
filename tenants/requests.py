"""The two ends of the chain of middlewares: one unit of work per request, undone when the view fails."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port
from django.utils import timezone

from kernel.units import current_unit
from tenants import context, hosts
from tenants.selectors import keep_in_mind
from tenants.unit import UnitOfWork
from ui import errors

GetResponse = Callable[[HttpRequest], HttpResponse]
log = logging.getLogger(__name__)


class UnitOfWorkMiddleware:
    """Outermost: host → place → one transaction around everything below it.

    Gives the request `college` (None on the base host) and the addresses of its place.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            place = hosts.place_of(split_domain_port(request.get_host())[0])
        except DisallowedHost:
            place = None
        except Error:
            log.exception("the directory does not answer")
            return errors.unavailable()
        if place is None:
            return errors.unknown_host(request, settings.BASE_URL)
        if place.college and not place.college.is_active:
            return errors.college_not_active(request, settings.BASE_URL)
        request.college, request.urlconf = place.college, place.urlconf  # type: ignore[attr-defined]
        zone = place.college.time_zone if place.college else settings.TIME_ZONE
        with context.within(place.scope), timezone.override(zone):
            return self._answer_in_a_unit(request)

    def _answer_in_a_unit(self, request: HttpRequest) -> HttpResponse:
        unit = UnitOfWork()
        unit.enter()
        college = request.college  # type: ignore[attr-defined]
        if college:
            keep_in_mind(college)
        try:
            response = self.get_response(request)
        except BaseException:
            unit.leave(commit=False)
            raise
        try:
            unit.leave(commit=response.status_code < 500)
        except Error:
            # COMMIT was refused: nothing is stored, so the view's answer would be a lie.
            log.exception("the commit was refused")
            return errors.unavailable()
        return response


class UndoFailedViewMiddleware:
    """Innermost: a view that raised has its writes undone; session and error page get a fresh transaction."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Start the unit over; others decide what the person sees."""
        unit = current_unit.get()
        if unit is not None:
            unit.restart()
