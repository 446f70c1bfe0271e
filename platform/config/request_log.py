"""One log line per request: which route, which college, which answer, how long; never the path."""

import time
from collections.abc import Callable
from typing import Any

import sentry_sdk
import structlog
from django.http import HttpRequest, HttpResponse

from config.telemetry import told_of

GetResponse = Callable[[HttpRequest], HttpResponse]
log = structlog.get_logger("nastavnik.request")


class RequestLogMiddleware:
    """Outermost but for the probes, whose questions are not worth a line."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then write the line."""
        began = time.perf_counter()
        structlog.contextvars.clear_contextvars()
        with told_of():
            response = self.get_response(request)
            log.info(
                "request",
                method=request.method,
                route=route_of(request),
                status=response.status_code,
                ms=round((time.perf_counter() - began) * 1000),
            )
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        """As soon as it is known, name the college in all that is logged and reported."""
        college = getattr(request, "college", None)
        if college is not None:
            structlog.contextvars.bind_contextvars(college=str(college.id))
            sentry_sdk.set_tag("college", str(college.id))


def route_of(request: HttpRequest) -> str:
    """The name of the route; a path may hold a token, so it is never taken."""
    return (request.resolver_match.view_name if request.resolver_match else "") or "none"
