"""The list of mentors with their standing: seen, narrowed, exported, as cheap for many as for few."""

from io import BytesIO

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kernel.policy import Actor
from kernel.roles import Role
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, a_mentor, in_college
from tests.factories.intake import a_mentor_entry
from tests.factories.pages import signed_in
from tests.factories.people import a_master, who_consented
from tests.factories.programme import an_open_cycle
from tests.factories.selection import who_is_cleared, who_is_ready

ADDRESS = "/bases/standing/"


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


@pytest.fixture
def browser(client: Client, curator: Actor) -> Client:
    signed_in(client, curator)
    return client


def words_at(browser: Client, address: str) -> str:
    return browser.get(address).content.decode().replace("\xa0", " ")


def mentors(curator: Actor, letters: str = "а") -> None:
    """One who is ready and one who is not, for each letter."""
    for letter in letters:
        ready = who_consented(curator, a_master(curator, f"Юдин{letter} Олег Ильич"))
        a_mentor_entry(curator, who_is_ready(curator, who_is_cleared(curator, ready)))
        a_mentor_entry(curator, who_consented(curator, a_master(curator, f"Гусев{letter} Олег Ильич")))


def test_a_mentor_does_not_find_the_list(college: CollegeFacts, curator: Actor) -> None:
    person_id = a_master(curator)

    browser = Client()
    signed_in(browser, a_mentor(college, person_id))

    assert browser.get(ADDRESS).status_code == 404


def test_r27_the_list_says_who_is_ready_and_what_the_others_lack(browser: Client, curator: Actor) -> None:
    assert "В базе пока нет наставников" in words_at(browser, ADDRESS)
    mentors(curator)

    listed = words_at(browser, ADDRESS)

    assert "Готовы 1 из 2 наставников" in listed
    assert "Этичное и безопасное наставничество" in listed
    assert "Гусева О." not in words_at(browser, f"{ADDRESS}?standing=ready")
    assert "Юдина О." not in words_at(browser, f"{ADDRESS}?standing=uncleared")


def test_the_list_is_exported(browser: Client, curator: Actor) -> None:
    mentors(curator)

    sheet = openpyxl.load_workbook(BytesIO(browser.get(f"{ADDRESS}?export=xlsx").content)).active

    assert sheet is not None
    assert sheet.max_row == 3


def test_the_list_asks_no_more_when_there_are_more(browser: Client, curator: Actor) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            browser.get(ADDRESS)
        return sum("tenants_domain" not in one["sql"] for one in queries)

    mentors(curator)
    few = asked()
    mentors(curator, "бвг")

    assert asked() == few <= 15


@pytest.mark.parametrize(
    ("role", "acts"),
    [
        (Role.CURATOR, {"Внести справку", "Отметить готовность", "Отозвать"}),
        (Role.PSYCHOLOGIST, {"Отметить готовность"}),
        (Role.CONTROLLER, set()),
    ],
)
def test_the_page_of_a_mentor_offers_only_what_the_reader_may_do(
    college: CollegeFacts, curator: Actor, role: Role, acts: set[str]
) -> None:
    mentor = who_is_cleared(curator, who_consented(curator, a_master(curator)))
    a_mentor_entry(curator, mentor)

    browser = Client()
    signed_in(browser, in_college(college, role))
    page = words_at(browser, f"{ADDRESS}{mentor}/")

    assert {act for act in ("Внести справку", "Отметить готовность", "Отозвать") if act in page} == acts
