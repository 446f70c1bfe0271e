"""The dry run: how rows end, and why."""

import pytest

from apps.people.roster import Cell, Decisions, Field, Kind, Origin, Outcome, Place
from tests.apps.people.roster.lists import (
    HEADINGS,
    IVANOV,
    checked,
    checked_people,
    codes,
    guesses,
    known_person,
    like,
    loaded,
)

PETROVA = like(
    IVANOV, family_name="Петрова", given_name="Анна", patronymic="Олеговна", birth_date="01.02.2008"
)


def test_a_new_person_is_added_with_settled_values() -> None:
    row = checked_people(like(IVANOV, phone="89121234567", email=" Petr@X.Example")).rows[0]

    assert (row.number, row.outcome, row.person) == (2, Outcome.ADD, "Иванов Пётр Ильич")
    assert row.values == {
        Field.FAMILY_NAME: "Иванов",
        Field.GIVEN_NAME: "Пётр",
        Field.PATRONYMIC: "Ильич",
        Field.BIRTH_DATE: "2009-12-31",
        Field.KIND: "student",
        Field.GROUP: "ТМ-21",
        Field.EMAIL: "petr@x.example",
        Field.PHONE: "+7 912 123-45-67",
    }
    assert (row.reasons, row.guesses, row.changes, row.known_id) == ((), (), (), None)


def test_every_reason_of_a_row_is_told_with_its_cell() -> None:
    row = checked_people(like(IVANOV, birth_date="31.02.2009", phone="8 912 00", kind="стуент")).rows[0]

    assert row.outcome is Outcome.BAD
    assert {reason.code: (reason.field, reason.place, reason.suggestion) for reason in row.reasons} == {
        "no_such_date": (Field.BIRTH_DATE, Place(2, 3, "Дата рождения", "31.02.2009"), ""),
        "unknown_kind": (Field.KIND, Place(2, 4, "Кто", "стуент"), "студент"),
        "few_digits": (Field.PHONE, Place(2, 8, "Телефон", "8 912 00"), ""),
    }


def test_a_bad_row_keeps_the_name_for_the_page() -> None:
    run = checked(("ФИО", "Группа"), ("Иванов И.И.", "ТМ-21"), ("", "ТМ-21"))

    assert [row.person for row in run.rows] == ["Иванов И.И.", ""]
    assert codes(run.rows[1])[0] == "no_name"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (Cell("", Origin.EMPTY_FORMULA), "formula_without_value"),
        (Cell("#DIV/0!", Origin.ERROR), "error_in_cell"),
        (Cell("я" * 1000, Origin.CUT), "too_long"),
        (Cell("01.02.2021", Origin.DATE), "group_became_date"),
    ],
)
def test_a_cell_that_cannot_be_read_makes_the_row_bad(cell: Cell, code: str) -> None:
    row = checked(("ФИО", "ДР", "Кто", "Группа"), ("Ким Ева", "31.12.2009", "студент", cell)).rows[0]

    assert (row.outcome, codes(row)) == (Outcome.BAD, [code])
    assert row.reasons[0].place == Place(2, 3, "Группа", cell.text)


def test_a_cell_nobody_reads_may_hold_anything() -> None:
    row = checked(
        ("ФИО", "ДР", "Группа", "Примечание"),
        ("Ким Ева", "31.12.2009", "ТМ-21", Cell("я" * 1000, Origin.CUT)),
    ).rows[0]

    assert row.outcome is Outcome.ADD


@pytest.mark.parametrize(("origin", "code"), [(Origin.FORMULA, "formula"), (Origin.MERGED, "merged")])
def test_a_value_nobody_typed_is_a_guess(origin: Origin, code: str) -> None:
    row = checked(("ФИО", "ДР", "Группа"), ("Ким Ева", "31.12.2009", Cell("ТМ-21", origin))).rows[0]

    assert (row.outcome, guesses(row)) == (Outcome.ADD, {code: "ТМ-21"})


def test_guesses_stand_beside_their_cells() -> None:
    row = checked_people(like(IVANOV, family_name="ИВАНОВ", birth_date="31.12.09")).rows[0]

    assert guesses(row) == {"capitals": "Иванов", "short_year": "2009-12-31"}
    assert row.guesses[0].place == Place(2, 0, "Фамилия", "ИВАНОВ")


def test_the_kind_is_told_by_group_or_position_where_no_column_says_it() -> None:
    run = checked(
        ("ФИО", "ДР", "Группа", "Должность"),
        ("Ким Ева", "31.12.2009", "ТМ-21", ""),
        ("Цой Лев", "", "", "мастер"),
        ("Пак Ян", "31.12.1980", "ТМ-21", "мастер"),
        ("Ли Ким", "31.12.1980", "", ""),
    )

    assert [row.values.get(Field.KIND) for row in run.rows] == ["student", "staff", None, None]
    assert [codes(row) for row in run.rows] == [[], [], ["no_kind"], ["no_kind"]]


def test_the_curator_may_say_who_all_of_them_are() -> None:
    run = checked(
        ("ФИО", "ДР", "Телефон"),
        ("Ким Ева", "31.12.2009", ""),
        decisions=Decisions(kind_if_unsaid=Kind.ALUMNUS),
    )

    assert run.rows[0].values[Field.KIND] == "alumnus"


@pytest.mark.parametrize(
    ("kind", "born", "expected"),
    [
        ("студент", "24.11.2013", ["too_young"]),
        ("студент", "23.11.2013", []),
        ("студент", "", ["no_birth_date"]),
        ("студент", "01.01.1936", []),
        ("студент", "22.11.1935", ["too_old"]),
        ("преподаватель", "24.11.2010", ["too_young"]),
        ("преподаватель", "23.11.2010", []),
        ("преподаватель", "", []),
        ("выпускник", "24.11.2011", ["too_young"]),
        ("", "24.11.2013", ["too_young"]),
    ],
)
def test_age_fits_the_kind(kind: str, born: str, expected: list[str]) -> None:
    row = checked_people(like(IVANOV, kind=kind, birth_date=born)).rows[0]

    assert codes(row) == expected


def test_age_is_told_in_the_reason() -> None:
    row = checked_people(like(IVANOV, birth_date="24.11.2013")).rows[0]

    assert row.reasons[0].note.facts == {"age": 12, "least": 13}


def test_experience_fits_the_age() -> None:
    headings = ("ФИО", "ДР", "Должность", "Стаж")

    run = checked(
        headings, ("Ким Ева", "31.12.1990", "мастер", "21"), ("Цой Лев", "31.12.1990", "мастер", "22")
    )

    assert [codes(row) for row in run.rows] == [[], ["long_experience"]]


def test_rows_about_nobody_are_skipped_each_by_its_name() -> None:
    run = checked(
        ("№ п/п", "ФИО", "Группа", "ДР"),
        ("1", "2", "3", "4"),
        ("1", "Ким Ева", "ТМ-21", "31.12.2009"),
        ("", "", "", ""),
        ("№ п/п", "ФИО", "Группа", "ДР"),
        ("5", "", "", ""),
        ("Итого: 1",),
        ("", "Всего студентов", "1", ""),
        ("Директор", "______", "И. И. Иванов"),
        ("", "Исп. Петрова", "", ""),
    )

    assert [(row.number, row.skipped and row.skipped.code) for row in run.rows] == [
        (2, "column_numbers"),
        (3, None),
        (4, "empty"),
        (5, "repeated_headings"),
        (6, "nobody"),
        (7, "total"),
        (8, "total"),
        (9, "signature"),
        (10, "signature"),
    ]
    assert run.counts == {
        Outcome.ADD: 1,
        Outcome.CHANGE: 0,
        Outcome.SAME: 0,
        Outcome.SKIP: 8,
        Outcome.BAD: 0,
    }


def test_a_family_name_that_begins_like_a_total_is_a_person() -> None:
    row = checked(("ФИО", "Группа", "ДР"), ("Итоговая Анна", "ТМ-21", "31.12.2009")).rows[0]

    assert row.outcome is Outcome.ADD


def test_a_line_that_names_a_group_gives_it_to_the_rows_below() -> None:
    run = checked(
        ("ФИО", "Группа", "ДР"),
        ("Группа ТМ-21",),
        ("Ким Ева", "", "31.12.2009"),
        ("Цой Лев", "СВ-11", "31.12.2009"),
        ("Группа: ПК - 31", "", ""),
        ("Пак Ян", "", "31.12.2009"),
    )

    assert [row.values.get(Field.GROUP) for row in run.rows] == [None, "ТМ-21", "СВ-11", None, "ПК - 31"]
    assert [row.skipped and row.skipped.code for row in run.rows] == [
        "group_line",
        None,
        None,
        "group_line",
        None,
    ]
    assert guesses(run.rows[1]) == {"announced_group": "ТМ-21"}


def test_spellings_of_one_group_become_one() -> None:
    run = checked(
        ("ФИО", "ДР", "Группа"),
        ("Ким Ева", "31.12.2009", "ТМ-21"),
        ("Цой Лев", "31.12.2009", "ТМ-21"),
        ("Пак Ян", "31.12.2009", "TM 21"),
        ("Ли Ким", "31.12.2009", "тм-2l"),
        ("Тен Рита", "31.12.2009", "ТМ-22"),
        ("Хан Олег", "31.12.2009", "12-1"),
        ("Шин Инна", "31.12.2009", "1-21"),
    )

    assert [row.values[Field.GROUP] for row in run.rows] == ["ТМ-21"] * 4 + ["ТМ-22", "12-1", "1-21"]
    assert [guesses(row).get("group_spelling") for row in run.rows] == [
        None,
        None,
        "ТМ-21",
        "ТМ-21",
        None,
        None,
        None,
    ]


def test_the_colleges_own_spelling_of_a_group_wins() -> None:
    known = [known_person(1, {Field.FAMILY_NAME: "Тен", Field.GIVEN_NAME: "Рита", Field.GROUP: "тм21"})]

    run = checked_people(IVANOV, PETROVA, known=known)

    assert {row.values[Field.GROUP] for row in run.rows} == {"тм21"}


@pytest.mark.parametrize(
    ("born", "own", "representative", "waits"),
    [
        ("31.12.2009", "да", "да", False),
        ("31.12.2009", "да", "", True),
        ("31.12.2009", "", "да", True),
        ("01.01.2000", "да", "", False),
        ("01.01.2000", "", "", True),
    ],
)
def test_a_row_without_consent_is_added_and_marked(
    born: str, own: str, representative: str, waits: bool
) -> None:
    run = checked(
        ("ФИО", "ДР", "Группа", "Согласие", "Согласие родителя"),
        ("Ким Ева", born, "ТМ-21", own, representative),
    )

    assert (run.rows[0].outcome, run.rows[0].without_consent) == (Outcome.ADD, waits)
    assert run.unconsented == (run.rows if waits else ())


def test_a_typed_text_mends_the_row() -> None:
    bad = like(IVANOV, birth_date="31.02.2009", kind="стуент")
    decisions = Decisions(mends={(2, Field.BIRTH_DATE): "28.02.2009", (2, Field.KIND): "студент"})

    row = checked_people(bad, decisions=decisions).rows[0]

    assert (row.outcome, row.values[Field.BIRTH_DATE]) == (Outcome.ADD, "2009-02-28")


def test_a_text_may_be_typed_where_the_file_has_no_column() -> None:
    row = checked(
        ("ФИО", "Группа"),
        ("Ким Ева", "ТМ-21"),
        decisions=Decisions(mends={(2, Field.BIRTH_DATE): "31.12.2009"}),
    ).rows[0]

    assert row.outcome is Outcome.ADD


def test_a_typed_whole_name_mends_a_whole_name() -> None:
    row = checked(
        ("ФИО", "Группа", "ДР"),
        ("Иванов И.И.", "ТМ-21", "31.12.2009"),
        decisions=Decisions(mends={(2, Field.FULL_NAME): "Иванов Иван Ильич"}),
    ).rows[0]

    assert (row.outcome, row.person) == (Outcome.ADD, "Иванов Иван Ильич")


def test_a_name_in_parts_goes_before_the_whole_name() -> None:
    row = checked(("ФИО", "Отчество", "Группа", "ДР"), ("Ким Ева", "Львовна", "ТМ-21", "31.12.2009")).rows[0]

    assert row.person == "Ким Ева Львовна"


def test_a_row_may_be_left_out() -> None:
    run = checked_people(IVANOV, PETROVA, decisions=Decisions(answers={2: "leave_out"}))

    assert [(row.outcome, row.skipped and row.skipped.code) for row in run.rows] == [
        (Outcome.SKIP, "left_out"),
        (Outcome.ADD, None),
    ]


def test_the_same_file_again_changes_nothing() -> None:
    teacher = ("Юдин", "Олег", "", "", "мастер", "", "мастер", "", "", "")
    rows = (IVANOV, PETROVA, teacher)
    first = checked_people(*rows)

    again = checked_people(*rows, known=loaded(first))

    assert [row.outcome for row in first.rows] == [Outcome.ADD] * 3
    assert [row.outcome for row in again.rows] == [Outcome.SAME] * 3


def test_order_and_numbers_of_rows_are_kept() -> None:
    run = checked_people(PETROVA, ("",) * len(HEADINGS), IVANOV)

    assert [(row.number, row.person) for row in run.rows] == [
        (2, "Петрова Анна Олеговна"),
        (3, ""),
        (4, "Иванов Пётр Ильич"),
    ]
