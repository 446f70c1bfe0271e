"""A form that was sent twice enters one person: over two posts, and over two connections at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from django.test import Client

from apps.people.models import Person
from apps.people.public import Kind, add_person
from apps.records.models import JournalEntry
from kernel.ids import new_id
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_curator
from tests.factories.pages import signed_in
from tests.factories.people import details

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


def entered_at_once(college: CollegeFacts, row_id: UUID | None) -> set[UUID]:
    """The ids that two hasty clicks get, over a connection each."""
    start = Barrier(2)

    def enter(_click: int) -> UUID:
        start.wait()
        try:
            with college_unit(college.id):
                card = details(
                    "Ким Елена Андреевна", Kind.STAFF, external_key="" if row_id is None else "С-1"
                )
                return add_person(actor=a_curator(college), details=card, row_id=row_id)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        return set(pool.map(enter, range(2)))


def test_a_double_click_over_two_connections_enters_one(committed: str, zarechny: CollegeFacts) -> None:
    row_id = new_id()

    assert entered_at_once(zarechny, row_id) == {row_id}

    with college_unit(zarechny.id):
        assert Person.objects.count() == 1


def test_without_the_id_of_the_page_it_enters_two(committed: str, zarechny: CollegeFacts) -> None:
    assert len(entered_at_once(zarechny, None)) == 2
