"""Lists of the bases: search, filters, pages, the map of requests, and the cost of it all."""

from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from apps.intake import public as intake
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, the_system
from tests.factories.intake import a_mentee_entry, a_mentor_entry
from tests.factories.people import a_grown_student, a_master, who_consented
from tests.factories.programme import an_open_cycle


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    """The curator of a college with an open cycle."""
    an_open_cycle(college)
    return a_curator(college)


def names(curator: Actor, search: str = "", order: str = "name", **filters: str) -> list[str]:
    page = intake.mentees_page(actor=curator, search=search, filters=filters, order=order, cursor="")
    return [row.name.split()[0] for row in page.rows]


def two_mentees(curator: Actor) -> tuple[UUID, UUID]:
    """Ёлкина of СВ-21 asks for welding, Яшин of ТМ-31 for a career."""
    first = who_consented(curator, a_grown_student(curator, "Ёлкина Анна Петровна", group="СВ-21"))
    second = a_grown_student(curator, "Яшин Олег Ильич")
    return (
        a_mentee_entry(curator, first),
        a_mentee_entry(curator, second, form="student_student", requests=("career", "welding"), tier=2),
    )


def test_a_list_is_searched_by_name_and_group(curator: Actor) -> None:
    two_mentees(curator)

    assert names(curator) == ["Ёлкина", "Яшин"]
    assert names(curator, order="-name") == ["Яшин", "Ёлкина"]
    assert names(curator, "елкина") == ["Ёлкина"]
    assert names(curator, "тм-31") == ["Яшин"]
    assert names(curator, "елкина тм") == []


def test_a_list_is_narrowed_by_filters(curator: Actor) -> None:
    first, _ = two_mentees(curator)
    intake.mark_mentee_paired(actor=curator, entry_id=first)

    assert names(curator, form="student_student") == ["Яшин"]
    assert names(curator, request="welding") == ["Ёлкина", "Яшин"]
    assert names(curator, request="career") == ["Яшин"]
    assert names(curator, state="paired") == ["Ёлкина"]
    assert names(curator, consent="no") == ["Яшин"]


def test_pages_follow_each_other(curator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kernel.pages.PAGE_SIZE", 2)
    for number in range(5):
        a_mentee_entry(curator, a_grown_student(curator, f"Иванов{number} Иван Иванович"))

    seen, cursor = [], ""
    for _ in range(3):
        page = intake.mentees_page(actor=curator, search="", filters={}, order="name", cursor=cursor)
        seen += [row.name for row in page.rows]
        cursor = page.next_cursor

    assert (len(seen), len(set(seen)), cursor, page.total) == (5, 5, "", 5)


def test_r60_r102_the_map_tells_what_is_asked_and_what_there_is(
    curator: Actor, college: CollegeFacts
) -> None:
    first, _ = two_mentees(curator)
    intake.mark_mentee_paired(actor=the_system(college), entry_id=first)
    a_mentor_entry(curator, a_master(curator), competences=("career",), places=3)

    with override("ru"):
        drawn = intake.request_map(actor=curator)

    assert (drawn.asked, drawn.met) == (2, 1)
    assert [(line.name, line.asked, line.met, line.places, line.lacks) for line in drawn.lines] == [
        ("Сварка", 2, 1, 0, 1),
        ("Выбрать профессию и спланировать карьеру", 1, 0, 3, 0),
    ]


@pytest.mark.parametrize("many", [1, 12])
def test_a_page_costs_the_same_whatever_its_length(curator: Actor, many: int) -> None:
    for number in range(many):
        a_mentee_entry(curator, a_grown_student(curator, f"Иванов{number} Иван Иванович"))
        a_mentor_entry(curator, a_master(curator, f"Петров{number} Пётр Петрович"))

    with CaptureQueriesContext(connection) as asked:
        intake.mentees_page(actor=curator, search="", filters={}, order="name", cursor="")
    with CaptureQueriesContext(connection) as asked_too:
        intake.mentors_page(actor=curator, search="", filters={}, order="name", cursor="")

    assert (len(asked), len(asked_too)) == (7, 7)
