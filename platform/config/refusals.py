"""What a refusal becomes when no view caught it: the page, and the status, that say it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from kernel.refusals import NotPermitted, NotVisible, Refusal, Stale
from ui import errors

GetResponse = Callable[[HttpRequest], HttpResponse]


class RefusalMiddleware:
    """Hidden things are not found, forbidden acts are named, stale pages say so, rules give their way out."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page of a refusal; None for anything else, which is our mistake."""
        match exception:
            case NotVisible():
                return errors.not_found(request)
            case NotPermitted():
                return errors.not_permitted(request)
            case Stale():
                return errors.stale(request)
            case Refusal():
                return errors.refused(request, exception)
            case _:
                return None
