"""Lists for the bases from files: near-enough wording, reasons by row, all good rows or none."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from openpyxl import Workbook, load_workbook

from apps.intake import public as intake
from apps.intake.models import BaseDraft
from apps.intake.rules.entering import AlreadyInTheBase
from apps.intake.rules.sheet_columns import Column, base_of, code_of, codes_of, columns_of, number_of
from apps.people.public import Kind, find_people
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible, Refusal
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_controller, a_curator
from tests.factories.intake import a_mentee_entry
from tests.factories.pages import signed_in
from tests.factories.people import a_grown_student, a_master, a_minor_student
from tests.factories.programme import an_open_cycle

USUAL = {"search": "", "order": "name", "cursor": ""}
HEADINGS = [
    "№",
    "ФИО",
    "Дата рождения",
    "Форма наставничества",
    "Запросы",
    "Очередь",
    "Интересы",
    "Примечание",
]
KIM = [
    "1",
    "Ким Елена Андреевна",
    date(2006, 5, 4),
    "работодатель - студент",
    "сварка; Выбрать профессию",
    "2",
]
ABRAMOV = ["2", "Абрамов Илья Егорович ", "01.02.2010", "Студент-студент", "Освоиться в новой группе", ""]
NAMES = {
    "welding": "Сварка",
    "career": "Выбрать профессию и спланировать карьеру",
    "bullying": "Травля в группе",
}


def a_book(*rows: Sequence[object]) -> bytes:
    book, file = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(file)
    return file.getvalue()


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    """The curator of a college with an open cycle and two students."""
    an_open_cycle(college)
    curator = a_curator(college)
    a_grown_student(curator)
    a_minor_student(curator)
    return curator


def checked(curator: Actor, *rows: Sequence[object], side: str = "mentees") -> intake.ListReview:
    with override("ru"):
        draft_id = intake.check_base_list(
            actor=curator, side=side, file_name="list.xlsx", content=a_book(*rows)
        )
    return intake.base_list(actor=curator, draft_id=draft_id)


def test_headings_are_known_in_any_order_and_near_enough_wording() -> None:
    assert columns_of(["ФИО", "С чем нужна помощь?", "Форма (наставничества)", "Приоритет", "Интересы"]) == {
        Column.REQUESTS: 1,
        Column.FORM: 2,
        Column.TIER: 3,
        Column.INTERESTS: 4,
    }


@pytest.mark.parametrize(
    ("said", "codes", "unknown"),
    [
        ("Сварка", ("welding",), ()),
        ("сварка;травля в группе", ("welding", "bullying"), ()),
        ("сварка, травля в групе", ("welding", "bullying"), ()),
        ("Выбрать профессию и спланировать карьеру", ("career",), ()),
        ("выбрать профессию", ("career",), ()),
        ("полёты; сварка", ("welding",), ("полёты",)),
        ("", (), ()),
    ],
)
def test_r60_requests_are_known_by_near_enough_wording(
    said: str, codes: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    found = codes_of(said, NAMES)

    assert (found.codes, found.unknown) == (codes, unknown)


def test_bases_and_numbers_are_read() -> None:
    assert [base_of(said) for said in ("Выпускники", "партнёры", "Преподаватели", "кто-то")] == [
        "alumni",
        "partners",
        "teachers",
        "",
    ]
    assert [number_of(said) for said in ("2", "2.0", "два", "")] == [2, 2, None, None]
    assert code_of("", NAMES) == ""


def test_only_those_who_enter_may_load(curator: Actor, college: CollegeFacts) -> None:
    with pytest.raises(NotPermitted):
        checked(a_controller(college), HEADINGS, KIM)


def test_a_list_is_checked_before_anybody_is_entered(curator: Actor) -> None:
    nobody = ["3", "Неизвестный Пётр Ильич", "01.01.2008", "Студент-студент", "Сварка", ""]
    wrong = ["4", "Ким Елена Андреевна", date(2006, 5, 4), "студент - робот", "полёты", "скоро"]

    review = checked(curator, HEADINGS, KIM, ABRAMOV, nobody, wrong, ["", "Итого", "", "", "", ""])

    assert [row.name for row in review.good] == ["Ким Елена Андреевна", "Абрамов Илья Егорович"]
    assert {row.number: row.reasons for row in review.bad} == {
        4: ("Никто в колледже не подходит: проверьте имя и дату рождения.",),
        5: (
            "Такого запроса нет: «полёты».",
            "Такой формы нет: «студент - робот».",
            "Ожидается число, а не «скоро».",
        ),
    }
    assert intake.mentees_page(actor=curator, filters={}, **USUAL).total == 0


def test_r60_all_good_rows_are_entered_at_once(curator: Actor) -> None:
    review = checked(curator, HEADINGS, KIM, ABRAMOV)

    assert intake.load_base_list(actor=curator, draft_id=review.id) == 2

    rows = intake.mentees_page(actor=curator, filters={}, **USUAL).rows
    assert [row.name for row in rows] == ["Абрамов Илья Егорович", "Ким Елена Андреевна"]
    kim = intake.mentee_entry(actor=curator, entry_id=rows[1].id).fields
    assert (kim.form, kim.requests, kim.tier) == ("employer_student", ("welding", "career"), 2)
    assert intake.load_base_list(actor=curator, draft_id=review.id) == 2
    assert intake.mentees_page(actor=curator, filters={}, **USUAL).total == 2


def test_more_rows_cost_no_more_statements(curator: Actor) -> None:
    names = [f"Ким{letter} Елена Андреевна" for letter in "абвгдежз"]
    for name in names:
        a_grown_student(curator, name)

    def statements_of(*rows: Sequence[object]) -> int:
        review = checked(curator, HEADINGS, *rows)
        with CaptureQueriesContext(connection) as seen:
            assert intake.load_base_list(actor=curator, draft_id=review.id) == len(rows)
        return len(seen.captured_queries)

    few = statements_of(KIM)
    assert statements_of(*(tuple(name if one == KIM[1] else one for one in KIM) for name in names)) == few


def test_one_row_that_fails_meanwhile_enters_nobody(curator: Actor, college: CollegeFacts) -> None:
    review = checked(curator, HEADINGS, KIM, ABRAMOV)
    (abramov,) = find_people(actor=curator, search="абрамов", kinds=[Kind.STUDENT])
    a_mentee_entry(curator, abramov.id, form="student_student", requests=("career",))

    with college_unit(college.id), pytest.raises(AlreadyInTheBase):
        intake.load_base_list(actor=curator, draft_id=review.id)

    assert intake.mentees_page(actor=curator, filters={}, **USUAL).total == 1


def test_who_stands_there_already_or_twice_is_a_bad_row(curator: Actor) -> None:
    review = checked(curator, HEADINGS, KIM, KIM)
    assert (len(review.good), len(review.bad)) == (1, 1)
    intake.load_base_list(actor=curator, draft_id=review.id)

    again = checked(curator, HEADINGS, KIM)

    assert (len(again.good), len(again.bad)) == (0, 1)
    with pytest.raises(Refusal):
        intake.load_base_list(actor=curator, draft_id=again.id)


def test_mentors_are_loaded_by_a_list_too(curator: Actor) -> None:
    a_master(curator)
    headings = ["ФИО", "Должность", "База", "Формы", "Поможет с", "Мест", "Возраст от", "Возраст до", "Опыт"]
    row = ["Савельев Дмитрий Олегович", "мастер", "Педагоги", "педагог-студент; педагог - педагог", "сварка"]

    review = checked(curator, headings, [*row, 3, 15, 19, "20 лет у станка"], side="mentors")
    intake.load_base_list(actor=curator, draft_id=review.id)

    (entry,) = intake.mentors_page(actor=curator, filters={}, **USUAL).rows
    said = intake.mentor_entry(actor=curator, entry_id=entry.id).fields
    assert (said.base, said.forms, said.places) == ("teachers", ("teacher_student", "teacher_teacher"), 3)
    assert (said.competences, said.prefers_age, said.note) == (("welding",), (15, 19), "20 лет у станка")


def test_a_draft_is_its_maker_s_alone(curator: Actor, college: CollegeFacts) -> None:
    review = checked(curator, HEADINGS, KIM)

    with pytest.raises(NotVisible):
        intake.load_base_list(actor=a_curator(college), draft_id=review.id)


def test_pages_choose_look_mend_and_load(curator: Actor) -> None:
    browser = signed_in(Client(headers={"accept-language": "ru"}), curator)
    nobody = ["3", "Неизвестный Пётр Ильич", "01.01.2008", "Студент-студент", "Сварка", ""]
    file = SimpleUploadedFile("запросы.xlsx", a_book(HEADINGS, KIM, nobody))
    chosen = reverse("intake:choose-list", urlconf="config.urls.college_host", args=["mentees"])
    assert browser.get(chosen).status_code == 200

    answer = browser.post(chosen, {"file": file})

    assert answer.status_code == 302
    page = answer.headers["location"]
    assert "Никто в колледже не подходит" in browser.get(page).content.decode().replace("\u00a0", " ")
    sheet = load_workbook(BytesIO(browser.get(f"{page}to-mend/").content)).active
    assert sheet is not None
    assert sheet.max_row == 2
    first, second = browser.post(page), browser.post(page)
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.headers["location"] == second.headers["location"] == browser.get(page).headers["location"]
    assert intake.mentees_page(actor=curator, filters={}, **USUAL).total == 1
    assert "Ким" not in str(BaseDraft.objects.get().checked)


def test_a_file_that_is_no_list_is_refused_in_the_form(curator: Actor) -> None:
    browser = signed_in(Client(headers={"accept-language": "ru"}), curator)
    chosen = reverse("intake:choose-list", urlconf="config.urls.college_host", args=["mentors"])

    page = browser.post(chosen, {"file": SimpleUploadedFile("список.xlsx", b"not a workbook")})

    assert page.status_code == 200
    assert "n-errors" in page.content.decode() or "n-error" in page.content.decode()
    assert BaseDraft.objects.count() == 0


def test_another_college_s_draft_is_not_there(curator: Actor, severny: CollegeFacts) -> None:
    review = checked(curator, HEADINGS, KIM)

    with college_unit(severny.id), pytest.raises(NotVisible):
        intake.base_list(actor=a_curator(severny), draft_id=review.id)
