"""The tab hears that its form was taken only when it was."""

from http import HTTPStatus
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from config.taken_forms import TakenFormsMiddleware
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.pages import signed_in

TOKEN = "0f" * 16
CARD = {"family_name": "Ким", "given_name": "Ева", "kind": "staff", "draft_token": TOKEN}


def hears(answer: Any) -> bool:
    return f"taken-{TOKEN}" in answer.cookies


def test_a_form_that_was_taken_is_answered(college: CollegeFacts) -> None:
    answer = signed_in(Client(), a_curator(college)).post("/people/add/", CARD)

    assert answer.status_code == 302
    assert hears(answer)


def test_who_is_led_to_the_sign_in_page_keeps_the_draft(college: CollegeFacts) -> None:
    answer = Client(headers={"host": f"{college.slug}.localhost"}).post("/people/add/", CARD)

    assert answer.status_code == 302
    assert not hears(answer)


def test_who_was_refused_keeps_the_draft(college: CollegeFacts) -> None:
    pages = signed_in(Client(), a_curator(college))
    row_id = str(pages.get("/people/add/").context["form"]["row_id"].value())
    pages.post("/people/add/", {**CARD, "row_id": row_id})

    answer = pages.post("/people/add/", {**CARD, "row_id": row_id, "given_name": "Анна"})

    assert answer.status_code == HTTPStatus.CONFLICT
    assert not hears(answer)


@pytest.mark.parametrize("token", ["", "x" * 32, "0f" * 17, "a; path=/"])
def test_only_a_token_of_ours_becomes_a_cookie(rf: RequestFactory, token: str) -> None:
    middleware = TakenFormsMiddleware(lambda _request: HttpResponse())
    request = rf.post("/", {"draft_token": token})
    middleware.process_view(request, None, (), {})

    assert not middleware(request).cookies
