"""The employer's portal as a coordinator's browser meets it: pages, acts, what is absent, and no name."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from commons.employers.public import all_employees
from commons.pool.models import Offer, Placement
from commons.pool.public import accept_offer
from kernel.ids import new_id
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_coordinator, a_curator
from tests.factories.employers import an_employee, an_employer
from tests.factories.pages import signed_in, visitor
from tests.factories.people import a_minor_student
from tests.factories.pool import a_call, an_accepted_placement, an_answer, an_offer

HOME = "/employer/stankozavod/"
CANARY = "Канарейкина"


class Portal:
    """An employer of the region with its coordinator's browser."""

    def __init__(self, college: CollegeFacts) -> None:
        self.employer = an_employer(college.region_id)
        self.coordinator = a_coordinator(self.employer)
        self.client = signed_in(Client(), self.coordinator)

    def get(self, path: str) -> Any:
        return self.client.get(HOME + path)

    def post(self, path: str, **told: object) -> Any:
        return self.client.post(HOME + path, told)


@pytest.fixture
def portal(shared: None, zarechny: CollegeFacts) -> Portal:
    return Portal(zarechny)


def words(answer: HttpResponse) -> str:
    return answer.content.decode().replace("\xa0", " ")


def test_b8_the_first_screen_says_whom_the_colleges_need(portal: Portal, zarechny: CollegeFacts) -> None:
    empty = portal.get("")
    assert (empty.status_code, "Никто не ждёт ответа" in words(empty)) == (200, True)
    a_call(zarechny, requests=[])
    a_call(zarechny)

    page = words(portal.get(""))

    assert "Колледжи ждут 2 наставников" in page
    assert "Zarechny" in page
    assert "младше 18" in page


def test_b1_a_person_is_offered_in_one_act(portal: Portal, zarechny: CollegeFacts) -> None:
    call, offer = a_call(zarechny), an_offer(portal.employer, quota=3)
    form = words(portal.get(f"calls/{call}/"))
    assert "Тихонов Роман Геннадьевич" in form
    assert "свободно мест: 3 из 3" in form

    answer = portal.post(f"calls/{call}/", offer=offer)

    assert (answer.status_code, answer.headers["Location"]) == (302, HOME)
    assert Placement.objects.get(call_id=call).state == "offered"
    assert "колледж решает до" in words(portal.get(""))


def test_nobody_chosen_is_said_at_the_form(portal: Portal, zarechny: CollegeFacts) -> None:
    call = a_call(zarechny)
    an_offer(portal.employer)

    assert "Выберите человека." in words(portal.post(f"calls/{call}/"))
    assert Placement.objects.count() == 0


def test_a_person_withdrawn_meanwhile_is_said_at_the_form(portal: Portal, zarechny: CollegeFacts) -> None:
    call, offer = a_call(zarechny), an_offer(portal.employer)
    portal.post(f"offers/{offer}/withdraw/")

    assert "Этого человека уже нельзя предложить" in words(portal.post(f"calls/{call}/", offer=offer))
    assert not Placement.objects.exists()


def test_a_refusal_says_why_and_what_to_do(portal: Portal, zarechny: CollegeFacts) -> None:
    call, offer = a_call(zarechny), an_offer(portal.employer)
    an_answer(portal.employer, a_call(zarechny), offer)

    answer = portal.post(f"calls/{call}/", offer=offer)

    assert "Свободных мест нет: занято 1 из 1." in words(answer)
    assert Placement.objects.filter(call_id=call).count() == 0


def test_a_person_is_taken_back_after_a_question(portal: Portal, zarechny: CollegeFacts) -> None:
    placement = an_answer(portal.employer, a_call(zarechny), an_offer(portal.employer))

    assert portal.get(f"answers/{placement}/").status_code == 200
    assert portal.post(f"answers/{placement}/").status_code == 302

    assert Placement.objects.get(id=placement).state == "ended"


def test_r206_a_person_is_entered_and_put_into_the_pool(portal: Portal) -> None:
    told = {
        "family_name": "Савельев",
        "given_name": "Дмитрий",
        "birth_date": "02.03.1979",
        "position": "наладчик",
        "consent_on": "01.09.2026",
    }
    assert portal.post("people/new/", **told).status_code == 302
    (row,) = all_employees(actor=portal.coordinator)

    answer = portal.post("offers/new/", employee=row.id, quota=2, until="30.06.2027")

    assert answer.status_code == 302
    assert Offer.objects.get().quota == 2
    assert "0 из 2" in words(portal.get("load/"))


def test_a_half_filled_clearance_is_said_at_the_form(portal: Portal) -> None:
    told = {
        "family_name": "Савельев",
        "given_name": "Дмитрий",
        "birth_date": "02.03.1979",
        "position": "наладчик",
        "clearance_number": "77-1",
    }

    assert "Заполните все четыре поля" in words(portal.post("people/new/", **told))
    assert all_employees(actor=portal.coordinator) == ()


def test_an_offer_is_changed_and_withdrawn(portal: Portal) -> None:
    offer = an_offer(portal.employer)
    assert portal.get(f"offers/{offer}/").status_code == 200

    assert portal.post(f"offers/{offer}/", quota=4, until="30.06.2027", version=1).status_code == 302
    assert Offer.objects.get().quota == 4
    assert portal.post(f"offers/{offer}/", quota=5, until="30.06.2027", version=1).status_code == 409
    assert portal.post(f"offers/{offer}/withdraw/").status_code == 302
    assert Offer.objects.get().withdrawn_at is not None


def test_who_left_is_marked_after_a_question(portal: Portal) -> None:
    person = an_employee(portal.employer)

    assert portal.get(f"people/{person}/left/").status_code == 200
    assert portal.post(f"people/{person}/left/").status_code == 302

    assert all_employees(actor=portal.coordinator) == ()
    assert portal.get("people/?standing=left").status_code == 200


def test_b8_the_load_shows_person_places_and_colleges(
    portal: Portal, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    offer = an_offer(portal.employer, quota=3)
    an_accepted_placement(zarechny, portal.employer, offer)
    an_answer(portal.employer, a_call(severny), offer)

    page = words(portal.get("load/"))

    assert "2 из 3" in page
    assert "Severny" in page
    assert "пара складывается" in page


# --- What is absent -------------------------------------------------------------------------------


def test_another_employer_s_pages_are_the_same_404_as_pages_that_do_not_exist(
    portal: Portal, zarechny: CollegeFacts
) -> None:
    theirs = an_employer(zarechny.region_id, slug="hleb", inn="7700000002")
    person, call = an_employee(theirs), a_call(zarechny)
    offer = an_offer(theirs, employee_id=person)
    placement = an_answer(theirs, call, offer)
    hidden = [f"people/{person}/", f"offers/{offer}/", f"answers/{placement}/", f"calls/{call}/"]
    hidden += [f"people/{person}/left/", f"offers/{offer}/withdraw/"]

    for path in hidden:
        absent = portal.get(path.replace(path.split("/")[1], str(new_id())))
        answer = portal.get(path)
        assert (answer.status_code, answer.content) == (404, absent.content)
    assert portal.client.get("/employer/hleb/").status_code == 404
    assert portal.client.get("/employer/nobody/").status_code == 404


def test_who_is_not_signed_in_is_led_to_the_door(portal: Portal) -> None:
    answer = visitor().get(HOME)

    assert answer.status_code == 302
    assert "/sign-in/" in answer.headers["Location"]


def test_b1_no_answer_of_the_portal_holds_a_mentee_s_name(portal: Portal, zarechny: CollegeFacts) -> None:
    with college_unit(zarechny.id):
        student = a_minor_student(a_curator(zarechny), f"{CANARY} Вера Андреевна")
    offer = an_offer(portal.employer, quota=5)
    an_employee(portal.employer, family_name="Абрамов")
    open_one = a_call(zarechny, mentee_entry_id=student)
    offered = an_answer(portal.employer, a_call(zarechny), offer)
    accepted = an_answer(portal.employer, a_call(zarechny), offer)
    accept_offer(actor=a_curator(zarechny), placement_id=accepted)

    for path in ("", "?export=xlsx", f"calls/{open_one}/", f"answers/{offered}/", "load/", "offers/new/"):
        answer = portal.get(path)
        assert answer.status_code == 200
        assert CANARY not in text_of(answer)
        assert str(student) not in text_of(answer)


def text_of(answer: HttpResponse) -> str:
    if "spreadsheet" not in answer.headers["Content-Type"]:
        return words(answer)
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    rows = sheet.iter_rows(values_only=True)
    return "\n".join(str(cell) for row in rows for cell in row)


# --- Lists ----------------------------------------------------------------------------------------


def test_the_spreadsheets_hold_every_row(portal: Portal, zarechny: CollegeFacts) -> None:
    a_call(zarechny, note="=1+1")
    an_employee(portal.employer)

    calls, people = text_of(portal.get("?export=xlsx")), text_of(portal.get("people/?export=xlsx"))

    assert "Сварочное производство" in calls
    assert "'=1+1" in calls
    assert "Тихонов Роман Геннадьевич" in people


def test_search_and_filters_narrow_the_calls(portal: Portal, zarechny: CollegeFacts) -> None:
    a_call(zarechny, specialty="Сварка труб")
    a_call(zarechny, specialty="Токарное дело", requests=["cnc_machining"], is_minor=False)

    assert "Токарное" not in words(portal.get("?search=сварка"))
    assert "Токарное" not in words(portal.get("?age=minor"))
    assert "Сварка" not in words(portal.get("?age=adult"))
    assert "Ничего не нашлось" in words(portal.get("?search=пекарь"))


def queries(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as seen:
        act()
    return len(seen)


@pytest.mark.parametrize("path", ["", "load/", "people/", "offers/new/"])
def test_no_page_asks_more_when_there_is_more(portal: Portal, zarechny: CollegeFacts, path: str) -> None:
    def more(number: int) -> None:
        offer = an_offer(
            portal.employer, quota=3, employee_id=an_employee(portal.employer, family_name=f"Ко{number}")
        )
        an_answer(portal.employer, a_call(zarechny), offer)
        a_call(zarechny)

    more(0)
    portal.get(path)
    few = queries(lambda: portal.get(path))
    for number in range(1, 6):
        more(number)

    assert queries(lambda: portal.get(path)) == few
    assert few <= 15


def test_the_choice_for_a_call_asks_no_more_with_more_people(portal: Portal, zarechny: CollegeFacts) -> None:
    call: UUID = a_call(zarechny)
    an_offer(portal.employer)
    few = queries(lambda: portal.get(f"calls/{call}/"))
    for number in range(5):
        an_offer(portal.employer, employee_id=an_employee(portal.employer, family_name=f"Ко{number}"))

    assert queries(lambda: portal.get(f"calls/{call}/")) == few
    assert few <= 15
