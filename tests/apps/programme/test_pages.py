"""Pages of the programme: each role, each step of the launch, and what it costs."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.programme import public as programme
from apps.programme.models import CuratorOrder
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.actors import a_controller, a_curator, a_director, a_mentor, a_teacher
from tests.factories.pages import signed_in, visitor
from tests.factories.programme import an_approved_programme, an_open_cycle

COLLEGE = "config.urls.college_host"
PAGES = ("desk", "passport")


def address(name: str, *given: object) -> str:
    return reverse(f"programme:{name}", urlconf=COLLEGE, args=given)


def words(page: object) -> str:
    """The page's text with plain spaces."""
    return page.content.decode().replace("\u00a0", " ")  # type: ignore[attr-defined, no-any-return]


@pytest.fixture
def curator(college: CollegeFacts, client: Client) -> Client:
    """The curator's browser."""
    return signed_in(Client(headers={"accept-language": "ru"}), a_curator(college))


@pytest.fixture
def director(college: CollegeFacts) -> Client:
    """The director's browser."""
    return signed_in(Client(headers={"accept-language": "ru"}), a_director(college))


@pytest.mark.parametrize("name", PAGES)
def test_a_visitor_is_sent_to_sign_in(college: CollegeFacts, name: str) -> None:
    assert visitor(college).get(address(name)).status_code == 302


@pytest.mark.parametrize("name", PAGES)
def test_a_participant_finds_nothing(college: CollegeFacts, name: str) -> None:
    mentor = signed_in(Client(), a_mentor(college, new_id()))

    assert mentor.get(address(name)).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_all_staff_may_look(college: CollegeFacts, name: str) -> None:
    for actor in (a_controller(college), a_teacher(college)):
        assert signed_in(Client(), actor).get(address(name)).status_code == 200


def test_a_new_college_is_told_what_to_do_first(curator: Client) -> None:
    page = words(curator.get(address("desk")))

    assert page.index("Загрузить список студентов и сотрудников") < page.index("Внести программу")
    assert "Внести программу" in words(curator.get(address("passport")))


def test_r2_r22_a_cycle_is_launched_by_its_pages(
    college: CollegeFacts, curator: Client, director: Client
) -> None:
    passport = {
        "name": "Наставничество",
        "begins_year": "2025",
        "ends_year": "2029",
        "council_protocol": "1",
        "council_on": "2025-09-18",
    }
    assert curator.post(address("record"), passport).status_code == 302
    (found,) = programme.passports(actor=a_curator(college))

    assert director.post(address("approve", found.id), {"approved_on": "2025-09-22"}).status_code == 302
    order = {"number": "118", "dated": "25.09.2025", "curator_name": "Лебедева Ирина Петровна"}
    assert director.post(address("appoint", found.id), order).status_code == 302
    cycle = {"name": "2026/27", "begins_on": "2026-09-01", "ends_on": "2027-06-30"}
    assert curator.post(address("open-cycle", found.id), cycle).status_code == 302
    assert curator.post(address("pass-stage", 1), {}).status_code == 302

    shown = words(curator.get(address("passport")))
    assert "приказ № 118 от 25.09.2025" in shown
    assert "2026/27: 01.09.2026–30.06.2027" in shown


def test_a_page_that_is_sent_twice_writes_down_one_programme_and_one_order(
    college: CollegeFacts, curator: Client, director: Client
) -> None:
    passport = {"name": "Наставничество", "begins_year": "2025", "ends_year": "2029", "row_id": str(new_id())}
    for _ in range(2):
        assert curator.post(address("record"), passport).status_code == 302
    (found,) = programme.passports(actor=a_curator(college))

    order = {
        "number": "118",
        "dated": "25.09.2025",
        "curator_name": "Лебедева Ирина",
        "row_id": str(new_id()),
    }
    for _ in range(2):
        assert director.post(address("appoint", found.id), order).status_code == 302
    assert director.post(address("appoint", found.id), {**order, "number": "119"}).status_code == 409

    assert [one.number for one in CuratorOrder.objects.all()] == ["118"]


def test_a_refusal_stands_in_the_form(college: CollegeFacts, director: Client) -> None:
    programme_id = programme.record_programme(
        actor=a_curator(college), fields=programme.PassportFields(name="x", begins_year=2025, ends_year=2029)
    )

    page = director.post(address("approve", programme_id), {"approved_on": "2025-09-22"})

    assert page.status_code == 200
    assert "Педагогический совет ещё не рассмотрел программу" in words(page)


def test_r22_the_curator_is_not_allowed_to_appoint(college: CollegeFacts, curator: Client) -> None:
    programme_id = an_approved_programme(college)
    order = {"number": "118", "dated": "25.09.2025", "curator_name": "Лебедева Ирина Петровна"}

    assert curator.post(address("appoint", programme_id), order).status_code == 403


def test_a_strange_address_is_not_found(college: CollegeFacts, curator: Client) -> None:
    an_open_cycle(college)

    for page in (
        address("change", new_id()),
        address("parameter", "no.such"),
        address("switch-form", "no_such"),
        address("pass-stage", 3),
    ):
        assert curator.get(page).status_code == 404


def test_a_parameter_and_a_form_are_set_by_their_pages(college: CollegeFacts, curator: Client) -> None:
    an_open_cycle(college)
    said = {"value": "21", "reason": "смены на заводе"}
    assert curator.post(address("parameter", "cadence.max_gap"), said).status_code == 302
    span = {"least": "20", "most": "30", "reason": "короткие перемены"}
    assert curator.post(address("parameter", "acquaintance.minutes"), span).status_code == 302
    assert (
        curator.post(address("switch-form", "student_pupil"), {"reason": "просит школа"}).status_code == 302
    )

    assert programme.parameter(actor=a_curator(college), key="cadence.max_gap").value == 21
    assert programme.parameter(actor=a_curator(college), key="acquaintance.minutes").value == (20, 30)
    assert programme.forms(actor=a_curator(college))[4].is_on


def test_a_cycle_is_closed_after_it_was_asked(college: CollegeFacts, curator: Client) -> None:
    cycle_id = an_open_cycle(college)
    assert curator.get(address("close-cycle", cycle_id)).status_code == 200

    assert curator.post(address("close-cycle", cycle_id)).status_code == 302

    assert programme.current_cycle(actor=a_curator(college)) is None


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_at_most_15_times(college: CollegeFacts, curator: Client, name: str) -> None:
    an_open_cycle(college)
    curator.get(address(name))

    with CaptureQueriesContext(connection) as asked:
        curator.get(address(name))

    assert len(asked) <= 15, [query["sql"] for query in asked]


def test_the_directory_is_asked_once_for_the_college_of_a_request(curator: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        curator.get(address("desk"))

    assert sum('FROM "tenants_college"' in query["sql"] for query in asked) <= 1
