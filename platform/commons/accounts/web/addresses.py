"""Addresses between hosts: to the sign-in page and back to the very page one came from."""

from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

from commons.accounts.web.browsers import mark_of
from tenants.public import CollegeFacts, host_of


def on_base(path: str, **query: str) -> str:
    """An address on the base host."""
    return _with(f"{settings.BASE_URL.rstrip('/')}{path}", query)


def on_college(college: CollegeFacts, path: str, **query: str) -> str:
    """An address on a college's host: the base address with the college's name before it."""
    base = urlsplit(settings.BASE_URL)
    port = f":{base.port}" if base.port else ""
    return _with(f"{base.scheme}://{host_of(college.slug)}{port}{path}", query)


def to_sign_in(request: HttpRequest, college: CollegeFacts | None) -> HttpResponse:
    """To the sign-in page, from which the person comes back to this page."""
    back = page_of(request)
    if college is None:
        return _sent(request, f"{settings.LOGIN_URL}?{urlencode({'next': back})}")
    mark = mark_of(request)
    answer = _sent(request, on_base(enter_path(college), next=back, browser=mark.digest))
    mark.keep_in(answer)
    return answer


def enter_path(college: CollegeFacts) -> str:
    """The path on the base host that leads into a college."""
    return reverse("accounts:enter", args=[college.slug], urlconf=settings.ROOT_URLCONF)


def page_of(request: HttpRequest) -> str:
    """The page to come back to: this one, or the one from which something was sent."""
    if request.headers.get("HX-Request"):
        return _path_here(request, request.headers.get("HX-Current-URL", ""))
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    return _path_here(request, request.headers.get("Referer", ""))


def safe_path(path: str, otherwise: str = "/") -> str:
    """A path on this very host, or `otherwise`."""
    return path if path.startswith("/") and url_has_allowed_host_and_scheme(path, None) else otherwise


def _path_here(request: HttpRequest, address: str) -> str:
    parts = urlsplit(address)
    if parts.netloc != request.get_host():
        return "/"
    return safe_path(f"{parts.path}?{parts.query}" if parts.query else parts.path)


def _sent(request: HttpRequest, address: str) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(address)
    return HttpResponseRedirect(address)


def _with(address: str, query: dict[str, str]) -> str:
    return f"{address}?{urlencode(query)}" if query else address
