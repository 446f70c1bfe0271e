"""A request in a foreign schema is stopped before its page is made."""

from dataclasses import replace

import pytest
from django.http import HttpRequest, HttpResponse

from config import canary
from config.canary import CanaryMiddleware
from tenants.public import CollegeFacts, IsolationError


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canary, "ONE_IN", 1)


def answer(college: CollegeFacts | None) -> HttpResponse:
    request = HttpRequest()
    request.college = college  # type: ignore[attr-defined]
    return CanaryMiddleware(lambda _request: HttpResponse("the page"))(request)


def test_the_own_schema_lets_the_page_be_made(asked: None, college: CollegeFacts) -> None:
    assert answer(college).content == b"the page"


def test_a_foreign_schema_stops_the_request(
    asked: None, college: CollegeFacts, severny: CollegeFacts
) -> None:
    with pytest.raises(IsolationError):
        answer(replace(college, id=severny.id))


def test_the_base_host_has_no_schema_to_ask(asked: None, shared: None) -> None:
    assert answer(None).content == b"the page"


def test_most_requests_ask_nothing(
    college: CollegeFacts, severny: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("random.randrange", lambda _of: 1)
    assert answer(replace(college, id=severny.id)).content == b"the page"
