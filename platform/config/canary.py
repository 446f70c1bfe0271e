"""The second line behind the role of a college: one request in a hundred asks the schema whose it is."""

import random
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from apps.records.public import whoami
from tenants.public import CollegeFacts, IsolationError

GetResponse = Callable[[HttpRequest], HttpResponse]
ONE_IN = 100


class CanaryMiddleware:
    """Raises IsolationError, an error page for the person, when a request stands in a foreign schema."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        college: CollegeFacts | None = getattr(request, "college", None)
        if college and random.randrange(ONE_IN) == 0 and whoami() != college.id:  # noqa: S311 - a sample
            raise IsolationError("a request met another college's schema")
        return self.get_response(request)
