"""A long list is loaded by a worker: it can be left and found again, and loads whole or not at all."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from apps.people.models import ImportBatch, ImportDraft, Person
from apps.people.public import LOAD_LIST, begin_loading, keep_draft
from apps.people.services import loading
from apps.records.models import LongTask
from apps.records.public import task_state
from kernel.policy import Actor
from kernel.refusals import Stale
from tenants.public import CollegeFacts
from tests.apps.people.roster.files import workbook
from tests.factories.actors import a_curator
from tests.factories.delivery import deliver_all
from tests.factories.pages import signed_in
from tests.factories.refusals import refused

HEADINGS = ("ФИО", "Дата рождения", "Группа")
ROWS = [(f"Ким Анна {letter}на", "04.05.2006", "ТМ-31") for letter in ("Ива", "Пав", "Род")]


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Private files of this test only; three rows are a long list."""
    storage = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": storage}
    monkeypatch.setattr(loading, "SHORT", 2)


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    return a_curator(college)


def test_a_long_list_is_loaded_by_a_worker(college: CollegeFacts, curator: Actor) -> None:
    draft_id = keep_draft(actor=curator, file_name="a.xlsx", content=workbook([HEADINGS, *ROWS]))

    begun = begin_loading(actor=curator, draft_id=draft_id, version=1)
    assert begun.batch_id is None
    assert not Person.objects.exists()
    deliver_all()

    task = task_state(actor=curator, task_id=LongTask.objects.get(kind=LOAD_LIST).id)
    batch = ImportBatch.objects.get()
    assert (task.id, task.finished, task.result) == (begun.task_id, True, {"batch_id": str(batch.id)})
    assert (batch.added, batch.membership_id) == (3, curator.membership_id)


def test_two_clicks_are_one_loading(college: CollegeFacts, curator: Actor) -> None:
    draft_id = keep_draft(actor=curator, file_name="a.xlsx", content=workbook([HEADINGS, *ROWS]))

    for _ in range(2):
        begin_loading(actor=curator, draft_id=draft_id, version=1)
    deliver_all()

    assert (Person.objects.count(), ImportBatch.objects.count()) == (3, 1)
    assert begin_loading(actor=curator, draft_id=draft_id, version=1).batch_id == ImportBatch.objects.get().id


def test_a_stale_page_starts_nothing(college: CollegeFacts, curator: Actor) -> None:
    draft_id = keep_draft(actor=curator, file_name="a.xlsx", content=workbook([HEADINGS, *ROWS]))

    with refused(college, Stale):
        begin_loading(actor=curator, draft_id=draft_id, version=7)

    assert not LongTask.objects.exists()


def test_the_page_leads_over_the_progress_to_what_was_loaded(college: CollegeFacts, curator: Actor) -> None:
    pages = signed_in(Client(headers={"accept-language": "en"}), curator)
    draft_id = keep_draft(actor=curator, file_name="a.xlsx", content=workbook([HEADINGS, *ROWS]))

    begun = pages.post(f"/people/import/{draft_id}/load/", {"version": "1"})
    assert begun["Location"].startswith("/tasks/")
    assert pages.get(begun["Location"]).status_code == 200
    deliver_all()

    page = pages.get(begun["Location"]).content.decode()
    task_id = begun["Location"].split("/")[2]
    assert f"/people/import/loaded/{task_id}/" in page
    done = pages.get(f"/people/import/loaded/{task_id}/", follow=True)
    assert "The list is loaded" in done.content.decode()
    assert ImportDraft.objects.get().state == ImportDraft.State.LOADED
