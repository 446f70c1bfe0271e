"""The college's page of figures: staff only, its own numbers, everything shown."""

import re
from datetime import UTC, datetime
from io import BytesIO

import pytest
import time_machine
from django.db import connection
from django.http.response import HttpResponse, HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, a_mentor, a_psychologist, a_teacher
from tests.factories.matching import a_confirmed_pair
from tests.factories.pages import signed_in, visitor
from tests.factories.people import a_grown_student, a_master
from tests.factories.programme import an_open_cycle

PAGE = "/figures/"


@pytest.fixture(autouse=True)
def on_monday() -> object:
    """Monday, 23 November 2026."""
    with time_machine.travel(datetime(2026, 11, 23, 9, tzinfo=UTC), tick=False) as clock:
        yield clock


def a_browser_of(actor: Actor, college: CollegeFacts) -> Client:
    return signed_in(visitor(college), actor)


def content_of(answer: HttpResponseBase) -> bytes:
    assert isinstance(answer, HttpResponse)
    return answer.content


def text_of(answer: HttpResponseBase) -> str:
    words = re.sub(r"<[^>]*>", " ", content_of(answer).decode())
    return " ".join(words.replace("\u00a0", " ").split())


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}table/"])
def test_a_participant_finds_nothing_here(college: CollegeFacts, address: str) -> None:
    mentor = a_mentor(college, a_master(a_curator(college)))
    assert a_browser_of(mentor, college).get(address).status_code == 404
    assert visitor(college).get(address).status_code == 302


@pytest.mark.parametrize("somebody", [a_curator, a_teacher, a_psychologist])
def test_r91_staff_see_coverage_of_today_against_the_target(college: CollegeFacts, somebody: object) -> None:
    curator = a_curator(college)
    an_open_cycle(college)
    a_confirmed_pair(curator)
    for number in range(8):
        a_grown_student(curator, f"Иванов Пётр{'а' * number} Ильич")
    page = text_of(a_browser_of(somebody(college), college).get(PAGE))  # type: ignore[operator]
    assert "Охват 20 % при цели 70 %: не хватает 5 человек" in page
    assert "участвуют 2 из 10 студентов и педагогов" in page
    assert "1 пара в работе сейчас" in page
    assert "скрыто" not in page


def test_before_any_list_the_page_says_what_comes_first(college: CollegeFacts) -> None:
    page = text_of(a_browser_of(a_curator(college), college).get(PAGE))
    assert "Пока некого считать: загрузите списки студентов и сотрудников" in page


def test_the_spreadsheet_has_the_present_month(college: CollegeFacts) -> None:
    curator = a_curator(college)
    an_open_cycle(college)
    a_confirmed_pair(curator)
    answer = a_browser_of(curator, college).get(f"{PAGE}table/")
    sheet = load_workbook(BytesIO(content_of(answer))).active
    assert sheet is not None
    lines = [[cell.value for cell in line] for line in sheet.iter_rows()]
    assert lines[1] == ["ноябрь 2026", 1, 1, 1, 1, 1, 0, 1, 100]


def test_the_number_of_queries_does_not_grow_with_pairs(college: CollegeFacts) -> None:
    curator = a_curator(college)
    browser = a_browser_of(curator, college)
    an_open_cycle(college)
    a_confirmed_pair(curator)
    with CaptureQueriesContext(connection) as few:
        browser.get(PAGE)
    for number in range(3):
        a_grown_student(curator, f"Иванов Пётр{'а' * number} Ильич")
    with CaptureQueriesContext(connection) as more:
        browser.get(PAGE)
    assert len(few) == len(more) <= 15
