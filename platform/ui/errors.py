"""Error pages: kind, without a question to the database, and with a way back to where the person was.
Django dictates the arguments of handlers; what went wrong is for the log, not for the page.
"""

# ruff: noqa: ARG001

from functools import cache
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme

from kernel.refusals import Refusal
from ui.refusals import words_of


def page(request: HttpRequest, name: str, status: int, **facts: object) -> HttpResponse:
    """The error page `name` in a bare frame (no navigation, no messages, so no queries)."""
    request.frame_is_bare = True  # type: ignore[attr-defined]
    return render(request, f"ui/errors/{name}.html", {"back": _came_from(request), **facts}, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """handler400."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return page(request, "bad_request", 400)


def not_permitted(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """handler403."""
    return page(request, "not_permitted", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """handler404."""
    return page(request, "not_found", 404)


def stale(request: HttpRequest, **facts: Any) -> HttpResponse:
    """Somebody changed the thing meanwhile."""
    return page(request, "stale", 409, **facts)


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A rule said no and the page had no place of its own to say it."""
    return page(request, "refused", 409, refusal=words_of(refusal))


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """CSRF_FAILURE_VIEW: the form was opened before the session ended or changed."""
    return page(request, "stale_form", 403)


def too_large(request: HttpRequest) -> HttpResponse:
    """What was sent is larger than we take."""
    return page(request, "too_large", 413)


def unknown_host(request: HttpRequest, home_url: str) -> HttpResponse:
    """No college answers at this address; `home_url` leads to the base host."""
    return page(request, "unknown_host", 404, home_url=home_url)


def college_not_active(request: HttpRequest, home_url: str) -> HttpResponse:
    """The college is known, and is not open (yet, or any more)."""
    return page(request, "college_not_active", 403, home_url=home_url)


def server_error(_request: HttpRequest | None = None) -> HttpResponse:
    """handler500: static, made without the request."""
    return HttpResponse(_static("server_error"), status=500)


def unavailable() -> HttpResponse:
    """The page of a moment when the database does not answer: static, to be tried again soon."""
    return HttpResponse(_static("unavailable"), status=503, headers={"Retry-After": "5"})


@cache
def _static(name: str) -> str:
    return render_to_string(f"ui/errors/{name}.html")


def _came_from(request: HttpRequest) -> str:
    origin = request.headers.get("Referer", "")
    host = request.META.get("HTTP_HOST") or request.META.get("SERVER_NAME", "")
    same = url_has_allowed_host_and_scheme(origin, allowed_hosts={host} if host else None)
    return origin if origin and same else ""
