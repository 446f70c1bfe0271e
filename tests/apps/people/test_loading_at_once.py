"""Two loadings at the same moment, over two connections, in a database that really stores."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connections
from pytest_django.fixtures import Settings

from apps.people.models import ImportBatch, Person
from apps.people.public import keep_draft, load_draft
from tenants.public import CollegeFacts, college_unit
from tests.apps.people.roster.files import workbook
from tests.factories.actors import a_curator

HEADINGS = ("ФИО", "Дата рождения", "Группа", "Номер студбилета")
ROWS = [(f"Ким Анна {letter}на", "04.05.2006", "ТМ-31", f"С-{letter}") for letter in ("Ива", "Пав", "Род")]


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> None:
    """Private files of this test only."""
    storage = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": storage}


def at_once(*acts: Callable[[], UUID]) -> list[UUID]:
    """What the acts answer when they begin together."""
    start = Barrier(len(acts))

    def run(act: Callable[[], UUID]) -> UUID:
        start.wait()
        try:
            return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def drafts_of(college: CollegeFacts, *names: str) -> list[UUID]:
    actor, content = a_curator(college), workbook([HEADINGS, *ROWS])
    with college_unit(college.id):
        return [keep_draft(actor=actor, file_name=name, content=content) for name in names]


def loading(college: CollegeFacts, draft_id: UUID) -> Callable[[], UUID]:
    def act() -> UUID:
        with college_unit(college.id):
            return load_draft(actor=a_curator(college), draft_id=draft_id, version=1)

    return act


def test_a_double_click_over_two_connections_loads_once(committed: str, zarechny: CollegeFacts) -> None:
    (draft_id,) = drafts_of(zarechny, "a.xlsx")

    first, second = at_once(loading(zarechny, draft_id), loading(zarechny, draft_id))

    assert first == second
    with college_unit(zarechny.id):
        assert (Person.objects.count(), ImportBatch.objects.count()) == (len(ROWS), 1)
