"""The region's pages: who sees them, what they answer, and that nothing withheld can be read out of them."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from types import MappingProxyType

import pytest
import time_machine
from django.db import connection
from django.http.response import HttpResponse, HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from commons.reporting.models import Target
from commons.reporting.public import WITHHELD, Level, Report, Value, publication
from commons.reporting.rules.disclosure import Published
from commons.reporting.rules.disclosure.attack import attack
from commons.reporting.rules.indicators import MEASURES
from tenants.public import CollegeFacts, shared_unit
from tests.factories.actors import an_analyst
from tests.factories.pages import signed_in, visitor
from tests.factories.reporting import (
    LARGE,
    MIDDLING,
    NOVEMBER,
    SMALL,
    a_closed_month,
    a_college_told,
    three_colleges_told,
)

HOME = "/region/zapolye/"
PAGES = (HOME, f"{HOME}table/", f"{HOME}how/", f"{HOME}target/")


@pytest.fixture
def told(shared: None, zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    """October of two colleges of the region is closed."""
    a_college_told(zarechny, LARGE)
    a_college_told(severny, MIDDLING)
    a_closed_month(zarechny)


def an_analyst_s_browser(college: CollegeFacts) -> Client:
    """The browser of an analyst of a college's region."""
    return signed_in(visitor(), an_analyst(college.region_id))


def content_of(answer: HttpResponseBase) -> bytes:
    assert isinstance(answer, HttpResponse)
    return answer.content


def text_of(answer: HttpResponseBase) -> str:
    """What is read on the page, spaces made plain."""
    words = re.sub(r"<[^>]*>", " ", content_of(answer).decode())
    return " ".join(words.replace("\u00a0", " ").split())


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("address", PAGES)
def test_a_stranger_is_led_to_sign_in(address: str) -> None:
    assert visitor().get(address).status_code == 302


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("address", PAGES)
def test_another_region_and_one_that_does_not_exist_are_the_same_404(
    address: str, ozerny: CollegeFacts
) -> None:
    browser = an_analyst_s_browser(ozerny)
    foreign, missing = browser.get(address), browser.get(address.replace("zapolye", "nowhere"))
    assert foreign.status_code == missing.status_code == 404
    assert foreign.content == missing.content
    assert set(foreign.headers) == set(missing.headers)


@pytest.mark.usefixtures("told")
def test_r91_the_title_answers_with_a_number(zarechny: CollegeFacts) -> None:
    page = text_of(an_analyst_s_browser(zarechny).get(HOME))
    assert "Охват 57,3 % при цели 70 %: не хватает 62 человек" in page
    assert "участвуют 276 из 482 студентов и педагогов" in page
    assert "октябрь 2026, закрыт 05.11.2026" in page
    assert "данные прислали 2 колледжа" in page
    assert "Черта — цель 70 % к концу 2026 года." in page
    assert "Отстаём от цели" in page


@pytest.mark.usefixtures("told")
def test_pairs_meetings_and_mentors_are_shown_as_numbers_and_in_the_table(zarechny: CollegeFacts) -> None:
    page = text_of(an_analyst_s_browser(zarechny).get(HOME))
    assert "160 пар в работе на конец месяца" in page
    assert "335 встреч прошло за месяц" in page
    assert "Zarechny 340 205 60,3 % 120 260 90" in page


@pytest.mark.usefixtures("told")
def test_nothing_of_an_open_month_is_shown(zarechny: CollegeFacts) -> None:
    a_college_told(zarechny, replace(LARGE, meetings=777), month=NOVEMBER)
    browser = an_analyst_s_browser(zarechny)
    assert "777" not in text_of(browser.get(HOME))
    assert browser.get(f"{HOME}?month=2026-11").status_code == 404
    assert browser.get(f"{HOME}table/?month=2026-11").status_code == 404
    assert browser.get(f"{HOME}?month=2026-13").status_code == 404


@pytest.mark.usefixtures("told")
def test_an_earlier_month_can_be_chosen(zarechny: CollegeFacts) -> None:
    a_college_told(zarechny, replace(LARGE, students_taking_part=200), month=NOVEMBER)
    a_closed_month(zarechny, NOVEMBER)
    browser = an_analyst_s_browser(zarechny)
    now, before = text_of(browser.get(HOME)), text_of(browser.get(f"{HOME}?month=2026-10"))
    assert "Охват 66,2 % при цели 70 %: не хватает 13 человек" in now
    assert "Нет данных от 1 колледжа Severny" in now
    assert "Охват растёт" in now
    assert "Охват 57,3 %" in before


@pytest.mark.usefixtures("shared")
def test_before_the_first_closing_it_is_said_when_it_will_come(zarechny: CollegeFacts) -> None:
    with time_machine.travel(datetime(2026, 11, 20, tzinfo=UTC), tick=True):
        browser = an_analyst_s_browser(zarechny)
        assert "Первые показатели появятся 5 декабря" in text_of(browser.get(HOME))
        assert browser.get(f"{HOME}table/").status_code == 302


@pytest.mark.usefixtures("shared")
def test_a_month_in_which_nobody_sent_anything_says_so(zarechny: CollegeFacts) -> None:
    a_closed_month(zarechny)
    page = text_of(an_analyst_s_browser(zarechny).get(HOME))
    assert "За октябрь 2026 данных не прислал ни один колледж" in page
    assert "Нет данных от 2 колледжей" in page


@pytest.mark.usefixtures("shared")
def test_b2_a_withheld_region_has_a_title_without_a_number(zarechny: CollegeFacts) -> None:
    a_college_told(zarechny, SMALL)
    a_closed_month(zarechny)
    page = text_of(an_analyst_s_browser(zarechny).get(HOME))
    assert "Охват за октябрь 2026 скрыт, чтобы никого нельзя было узнать" in page
    assert "не хватает" not in page
    assert "Охват по колледжам" in page


@pytest.mark.usefixtures("told")
def test_the_page_leads_to_no_person(zarechny: CollegeFacts) -> None:
    browser = an_analyst_s_browser(zarechny)
    for address in PAGES:
        links = re.findall(r'href="([^"]*)"', browser.get(address).content.decode(errors="replace"))
        ours = [link for link in links if not link.startswith(("#", "/static/", HOME, "?"))]
        assert [link for link in ours if re.search(r"people|pair|person|meeting", link)] == []


@pytest.mark.usefixtures("told")
def test_an_analyst_sets_the_target(zarechny: CollegeFacts) -> None:
    browser = an_analyst_s_browser(zarechny)
    wrong = browser.post(f"{HOME}target/", {"year": "2026", "percent": "170"})
    assert wrong.status_code == 200
    assert Target.objects.filter(year=2026).get().percent == 70
    right = browser.post(f"{HOME}target/", {"year": "2026", "percent": "72,5"})
    assert right.status_code == 302
    assert "2026 72,5" in text_of(browser.get(f"{HOME}target/"))


@pytest.mark.usefixtures("told")
def test_how_figures_are_counted_names_threshold_width_and_version(zarechny: CollegeFacts) -> None:
    page = text_of(an_analyst_s_browser(zarechny).get(f"{HOME}how/"))
    assert "определения, версия 1" in page
    assert "По числу меньше 10 можно узнать человека" in page
    assert "с разбросом не меньше 5" in page
    assert "Что не скрывается" in page


@pytest.mark.usefixtures("told")
def test_the_number_of_queries_does_not_grow_with_colleges_or_months(zarechny: CollegeFacts) -> None:
    browser = an_analyst_s_browser(zarechny)
    with CaptureQueriesContext(connection) as one_month:
        browser.get(HOME)
    a_college_told(zarechny, LARGE, month=NOVEMBER)
    a_closed_month(zarechny, NOVEMBER)
    with CaptureQueriesContext(connection) as two_months:
        browser.get(HOME)
    assert len(one_month) == len(two_months) <= 15


def spreadsheet_of(answer: HttpResponseBase, report: Report) -> Published:
    """What somebody reads out of the file, by the rows and columns of the published table."""
    sheet = load_workbook(BytesIO(content_of(answer))).active
    assert sheet is not None
    lines = [[cell.value for cell in line] for line in sheet.iter_rows()][1:]
    cells: dict[tuple[str, str], Value] = {}
    for place, line in zip(report.table.places, lines, strict=True):
        assert line[0 if place.level is not Level.COLLEGE else 1] == place.name
        for measure, value in zip(MEASURES, line[2:], strict=False):
            assert value == "скрыто" or isinstance(value, int)
            cells[place.key, measure.key] = value if isinstance(value, int) else WITHHELD
    return Published(report.table.published.frame, MappingProxyType(cells))


def test_b2_nothing_withheld_can_be_computed_from_the_spreadsheet_and_the_page(
    committed: str, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    told = three_colleges_told(zarechny, severny)
    browser = an_analyst_s_browser(zarechny)
    with shared_unit():
        report = publication(actor=an_analyst(zarechny.region_id))
    assert report is not None
    read = spreadsheet_of(browser.get(f"{HOME}table/"), report)
    assert read.cells == report.table.published.cells
    true = {(str(one.id), name): n for one, facts in told.items() for name, n in facts.by_measure().items()}
    assert all(read.cells[cell] is WITHHELD for cell, n in true.items() if 0 < n < 10)
    found = [one for one in attack(read) if not one.remainder]
    assert found
    assert min(one.width for one in found) >= 5
    page = text_of(browser.get(HOME))
    assert "Lesnoy 53 скрыто скрыто скрыто скрыто скрыто" in page
    assert "Severny 142 скрыто скрыто скрыто скрыто скрыто" in page
    assert "Некоторые числа скрыты." in page


@pytest.mark.usefixtures("told")
def test_the_spreadsheet_has_shares_target_and_colleges_without_facts(
    zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    a_college_told(zarechny, LARGE, month=NOVEMBER)
    a_closed_month(zarechny, NOVEMBER)
    answer = an_analyst_s_browser(zarechny).get(f"{HOME}table/?month=2026-11")
    sheet = load_workbook(BytesIO(content_of(answer))).active
    assert sheet is not None
    lines = {line[1].value: [cell.value for cell in line] for line in sheet.iter_rows()}
    assert sheet.title == "ноябрь 2026"
    assert lines["Zarechny"][-4:] == [60, 62.5, 60.3, 70]
    assert lines["Severny"][2:-1] == ["нет данных"] * 12
    assert lines["Zarechny"][2:5] == [300, 40, 340]
