"""Error pages: the right status, a way back inside our own pages, no question to a database."""

import pytest
from django.test import Client, RequestFactory

from ui import errors
from ui.assets import HERE

pytestmark = pytest.mark.usefixtures("alone")
NAMES = sorted(file.stem for file in (HERE / "templates/ui/errors").glob("*.html"))


@pytest.mark.parametrize("name", NAMES)
def test_every_error_page_says_what_to_do(client: Client, name: str) -> None:
    page = client.get(f"/errors/{name}/").content.decode()
    assert page.count("<h1>") == 1
    assert "n-button-primary" in page


def test_an_address_that_is_not_there_answers_404_in_our_frame(client: Client) -> None:
    answer = client.get("/nowhere/", HTTP_REFERER="http://testserver/gallery/list/?search=kim")
    assert answer.status_code == 404
    assert 'href="http://testserver/gallery/list/?search=kim"' in answer.content.decode()


@pytest.mark.parametrize("origin", ["https://evil.example/", "javascript:alert(1)", "//evil.example/x"])
def test_the_way_back_leads_only_to_our_own_pages(client: Client, origin: str) -> None:
    assert origin not in client.get("/nowhere/", HTTP_REFERER=origin).content.decode()


def test_the_static_pages_need_no_request() -> None:
    broken, away = errors.server_error(), errors.unavailable()
    assert (broken.status_code, away.status_code, away["Retry-After"]) == (500, 503, "5")
    assert b"<h1>" in broken.content
    assert b"<h1>" in away.content


def test_the_handlers_answer_with_their_status(rf: RequestFactory) -> None:
    request = rf.get("/")
    answers = [
        errors.bad_request(request),
        errors.not_permitted(request),
        errors.stale(request),
        errors.stale_form(request, reason="x"),
        errors.too_large(request),
        errors.unknown_host(request, "http://localhost/"),
        errors.college_not_active(request, "http://localhost/"),
    ]
    assert [answer.status_code for answer in answers] == [400, 403, 409, 403, 413, 404, 403]
