"""A form that was sent twice enters one person."""

from typing import Any

import pytest
from django.test import Client

from apps.people.models import Person
from apps.records.models import JournalEntry
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.pages import signed_in

KIM = {
    "family_name": "Ким",
    "given_name": "Елена",
    "kind": "student",
    "birth_date": "04.05.2006",
    "external_key": "С-1",
}


@pytest.fixture
def pages(college: CollegeFacts) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), a_curator(college))


def form_of(pages: Client) -> dict[str, Any]:
    """What the fresh page would send."""
    return {**KIM, "row_id": str(pages.get("/people/add/").context["form"]["row_id"].value())}


def test_two_posts_of_one_page_enter_one_person(pages: Client) -> None:
    form = form_of(pages)

    first, second = pages.post("/people/add/", form), pages.post("/people/add/", form)

    assert (first.status_code, second.status_code) == (302, 302)
    assert first["Location"] == second["Location"] == f"/people/{Person.objects.get().id}/"
    assert JournalEntry.objects.filter(act="people.add_person").count() == 1


def test_two_pages_enter_two_people(pages: Client) -> None:
    other = {**form_of(pages), "external_key": "С-2"}

    assert pages.post("/people/add/", form_of(pages)).status_code == 302
    assert pages.post("/people/add/", other).status_code == 302

    assert Person.objects.count() == 2


def test_a_used_page_with_somebody_else_s_name_is_stale_and_enters_nobody(pages: Client) -> None:
    form = form_of(pages)
    pages.post("/people/add/", form)

    assert pages.post("/people/add/", {**form, "given_name": "Анна"}).status_code == 409

    assert Person.objects.get().given_name == "Елена"
