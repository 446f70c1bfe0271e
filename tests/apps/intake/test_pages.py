"""Pages of the bases: each role, entering by hand, lists with their exports, and what they cost."""

from io import BytesIO
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from apps.intake import public as intake
from kernel.ids import new_id
from kernel.policy import Actor
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_controller, a_curator, a_mentor, a_teacher
from tests.factories.intake import a_mentee_entry, a_mentor_entry
from tests.factories.pages import signed_in, visitor
from tests.factories.people import a_grown_student, a_master, who_consented
from tests.factories.programme import an_open_cycle

COLLEGE = "config.urls.college_host"
LISTS = ("mentees", "mentors", "requests")
USUAL = {"search": "", "order": "name", "cursor": ""}


def address(name: str, *given: object) -> str:
    return reverse(f"intake:{name}", urlconf=COLLEGE, args=given)


def words(page: object) -> str:
    """The page's text with plain spaces."""
    return page.content.decode().replace("\u00a0", " ")  # type: ignore[attr-defined, no-any-return]


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    """The curator of a college with an open cycle."""
    an_open_cycle(college)
    return a_curator(college)


@pytest.fixture
def browser_of_curator(curator: Actor) -> Client:
    return signed_in(Client(headers={"accept-language": "ru"}), curator)


@pytest.mark.parametrize("name", LISTS)
def test_a_visitor_is_sent_to_sign_in(college: CollegeFacts, name: str) -> None:
    assert visitor(college).get(address(name)).status_code == 302


@pytest.mark.parametrize("name", LISTS)
def test_who_has_no_business_here_finds_nothing(college: CollegeFacts, name: str) -> None:
    assert signed_in(Client(), a_mentor(college, new_id())).get(address(name)).status_code == 404
    assert signed_in(Client(), a_teacher(college)).get(address(name)).status_code == 403


@pytest.mark.parametrize("name", LISTS)
def test_the_controller_looks_without_acts(college: CollegeFacts, name: str) -> None:
    page = signed_in(Client(), a_controller(college)).get(address(name))

    assert page.status_code == 200
    assert "/bases/mentees/add/" not in words(page)


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_base_teaches_the_next_step(browser_of_curator: Client, name: str) -> None:
    assert "n-empty" in words(browser_of_curator.get(address(name)))


def test_without_a_cycle_the_page_says_where_to_open_one(college: CollegeFacts) -> None:
    page = signed_in(Client(headers={"accept-language": "ru"}), a_curator(college)).get(address("mentees"))

    assert "Цикл не открыт" in words(page)


def test_r26_a_mentee_is_found_and_entered(curator: Actor, browser_of_curator: Client) -> None:
    person_id = a_grown_student(curator)
    found = browser_of_curator.get(address("pick-mentee"), {"search": "ким"})
    assert address("enter-mentee", person_id) in words(found)

    said = {
        "form": "employer_student",
        "requests": ["welding", "career"],
        "tier": "2",
        "interests": "Хоккей,  шахматы, хоккей",
        "free_hours": ["8", "40"],
        "note": "посоветовал мастер",
    }
    answer = browser_of_curator.post(address("enter-mentee", person_id), said)

    assert answer.status_code == 302
    (row,) = intake.mentees_page(actor=curator, filters={}, **USUAL).rows
    entry = intake.mentee_entry(actor=curator, entry_id=row.id).fields
    assert (entry.requests, entry.tier) == (("welding", "career"), 2)
    assert entry.interests == ("хоккей", "шахматы")
    assert entry.free_hours == (8, 9, 10, 11, 40, 41, 42, 43)


def test_r107_a_mentor_is_entered_changed_rests_and_leaves(
    curator: Actor, browser_of_curator: Client
) -> None:
    person_id = a_master(curator)
    said = {
        "base": "teachers",
        "taken_forms": ["teacher_student"],
        "places": "2",
        "competences": ["study_results"],
        "youngest": "15",
        "oldest": "19",
    }
    assert browser_of_curator.post(address("enter-mentor", person_id), said).status_code == 302
    (row,) = intake.mentors_page(actor=curator, filters={}, **USUAL).rows

    changed = said | {"places": "3", "version": "1", "youngest": "", "oldest": ""}
    assert browser_of_curator.post(address("mentor", row.id), changed).status_code == 302
    assert intake.mentor_entry(actor=curator, entry_id=row.id).fields.places == 3
    browser_of_curator.post(address("mentor-rests", row.id))
    assert intake.mentor_entry(actor=curator, entry_id=row.id).state == "paused"
    browser_of_curator.post(address("mentor-rests", row.id))
    assert intake.mentor_entry(actor=curator, entry_id=row.id).state == "active"
    assert browser_of_curator.get(address("mentor-leaves", row.id)).status_code == 200
    browser_of_curator.post(address("mentor-leaves", row.id))
    assert intake.mentors_page(actor=curator, filters={}, **USUAL).total == 0


def test_a_refusal_stands_in_the_form(curator: Actor, browser_of_curator: Client) -> None:
    person_id = a_grown_student(curator)
    a_mentee_entry(curator, person_id)
    said = {"form": "employer_student", "requests": ["welding"], "tier": "1"}

    page = browser_of_curator.post(address("enter-mentee", person_id), said)

    assert page.status_code == 200
    assert "этот человек уже есть в базе" in words(page)


def test_a_stale_page_changes_nothing(curator: Actor, browser_of_curator: Client) -> None:
    entry_id = a_mentee_entry(curator, a_grown_student(curator))
    said = {"form": "employer_student", "requests": ["career"], "tier": "1", "version": "9"}

    assert browser_of_curator.post(address("mentee", entry_id), said).status_code == 409


def test_hours_that_fill_no_part_of_a_day_stay(curator: Actor, browser_of_curator: Client) -> None:
    entry_id = a_mentee_entry(curator, a_grown_student(curator), free_hours=(7, 8, 9, 10, 11))
    said = {"form": "employer_student", "requests": ["career"], "tier": "1", "version": "1", "free_hours": []}

    assert browser_of_curator.post(address("mentee", entry_id), said).status_code == 302
    assert intake.mentee_entry(actor=curator, entry_id=entry_id).fields.free_hours == (7,)


@pytest.mark.parametrize("side", ["mentee", "mentor"])
def test_a_list_is_downloaded(curator: Actor, browser_of_curator: Client, side: str) -> None:
    a_mentee_entry(curator, a_grown_student(curator))
    a_mentor_entry(curator, a_master(curator))

    answer = browser_of_curator.get(address(f"{side}s"), {"export": "xlsx"})

    sheet = load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    assert sheet.max_row == 2
    assert sheet["A2"].value == ("Ким Елена Андреевна" if side == "mentee" else "Савельев Дмитрий Олегович")


def test_r102_the_map_is_downloaded(curator: Actor, browser_of_curator: Client) -> None:
    a_mentee_entry(curator, a_grown_student(curator))

    answer = browser_of_curator.get(address("requests"), {"export": "xlsx"})

    sheet = load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]] == ["Сварка", 1, 0, 1, 0, 1]


def test_another_college_s_entry_is_not_found(
    curator: Actor, college: CollegeFacts, severny: CollegeFacts
) -> None:
    entry_id = a_mentee_entry(curator, a_grown_student(curator))

    with college_unit(severny.id):
        stranger = signed_in(Client(), a_curator(severny))
    for name in ("mentee", "mentee-leaves"):
        assert stranger.get(address(name, entry_id)).status_code == 404


def test_the_desk_tells_what_to_begin_and_whose_consent_is_missing(
    curator: Actor, browser_of_curator: Client
) -> None:
    page = words(browser_of_curator.get("/today/"))
    assert "Загрузить список студентов и сотрудников" in page
    assert "Начать базу наставляемых" in page

    a_mentee_entry(curator, a_grown_student(curator))

    page = words(browser_of_curator.get("/today/"))
    assert "Получить согласие 1 наставляемого" in page
    assert "Карта запросов: с наставником 0 из 1" in page


@pytest.mark.parametrize("many", [1, 9])
def test_pages_ask_at_most_15_times_whatever_their_length(
    curator: Actor, browser_of_curator: Client, many: int
) -> None:
    entries: dict[str, UUID] = {}
    for number in range(many):
        person_id = who_consented(curator, a_grown_student(curator, f"Иванов{number} Иван Иванович"))
        entries["mentee"] = a_mentee_entry(curator, person_id)
        entries["mentor"] = a_mentor_entry(curator, a_master(curator, f"Петров{number} Пётр Петрович"))
    addresses = [address(name) for name in LISTS] + [address(name, of) for name, of in entries.items()]

    for page in (*addresses, address("pick-mentee") + "?search=иванов", "/today/"):
        with CaptureQueriesContext(connection) as asked:
            browser_of_curator.get(page)
        assert len(asked) <= 15, (page, len(asked))
