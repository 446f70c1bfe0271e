"""Answers of the probes, before hosts are checked and colleges resolved."""

from collections.abc import Callable

from django.db import Error
from django.http import HttpRequest, HttpResponse

from tenants.public import shared_layer_answers

GetResponse = Callable[[HttpRequest], HttpResponse]


class HealthMiddleware:
    """`/healthz/live` asks nothing; `/healthz/ready` asks the database and its shared tables."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz/live":
            return HttpResponse("alive", content_type="text/plain")
        if request.path == "/healthz/ready":
            return readiness()
        return self.get_response(request)


def readiness() -> HttpResponse:
    """200 when the shared layer answers, 503 when it does not."""
    try:
        shared_layer_answers()
    except Error:
        return HttpResponse("the database does not answer", status=503, content_type="text/plain")
    return HttpResponse("ready", content_type="text/plain")
