"""Headings in any order and near-enough wording."""

import pytest

from apps.people.roster import Cell, Field, Fit, HeadingMap, Line, recognise_headings
from apps.people.roster.likeness import WORDINGS


def recognised(*headings: str) -> HeadingMap:
    """The map of a row of headings."""
    return recognise_headings(Line(1, tuple(map(Cell, headings))))


@pytest.mark.parametrize(
    ("heading", "field", "fit"),
    [
        ("ФИО", Field.FULL_NAME, Fit.EXACT),
        ("Ф.И.О. студента", Field.FULL_NAME, Fit.EXACT),
        ("Фамилия, имя, отчество", Field.FULL_NAME, Fit.EXACT),
        ("Фамилия Имя Отчесво", Field.FULL_NAME, Fit.NEAR),
        ("ФАМИЛИЯ", Field.FAMILY_NAME, Fit.EXACT),
        ("  Фамилия \n", Field.FAMILY_NAME, Fit.EXACT),
        ("Фамиля", Field.FAMILY_NAME, Fit.NEAR),
        ("Имя", Field.GIVEN_NAME, Fit.EXACT),
        ("Отчество (при наличии)", Field.PATRONYMIC, Fit.EXACT),
        ("Дата\xa0рождения*", Field.BIRTH_DATE, Fit.EXACT),
        ("Дата рожде-\nния (дд.мм.гггг)", Field.BIRTH_DATE, Fit.EXACT),
        ("Рождения дата", Field.BIRTH_DATE, Fit.NEAR),
        ("Д.р.", Field.BIRTH_DATE, Fit.EXACT),
        ("Пол (м/ж)", Field.SEX, Fit.EXACT),
        ("Группa", Field.GROUP, Fit.EXACT),
        ("Учебная група", Field.GROUP, Fit.NEAR),
        ("№ группы", Field.GROUP, Fit.EXACT),
        ("Курс обучения", Field.COURSE, Fit.EXACT),
        ("Профессия/специальность", Field.SPECIALTY, Fit.EXACT),
        ("Занимаемая должность", Field.POSITION, Fit.EXACT),
        ("Структурное подразделение", Field.DEPARTMENT, Fit.EXACT),
        ("Стаж работы (лет)", Field.EXPERIENCE_YEARS, Fit.EXACT),
        ("E-mail", Field.EMAIL, Fit.EXACT),
        ("е-mail", Field.EMAIL, Fit.NEAR),
        ("Эл. почта студента", Field.EMAIL, Fit.NEAR),
        ("Моб. телефон", Field.PHONE, Fit.NEAR),
        ("№ студ. билета", Field.EXTERNAL_KEY, Fit.NEAR),
        ("Статус", Field.KIND, Fit.EXACT),
        ("Согласие представителя", Field.REPRESENTATIVE_CONSENT, Fit.EXACT),
        ("Согласие на обработку перс. данных", Field.CONSENT, Fit.NEAR),
        ("ФИО законного представителя", Field.REPRESENTATIVE_NAME, Fit.EXACT),
        ("Тел. родителя", Field.REPRESENTATIVE_PHONE, Fit.NEAR),
        ("Согласие родителей (законных представителей)", Field.REPRESENTATIVE_CONSENT, Fit.EXACT),
        ("№ п/п", None, Fit.NOT_NEEDED),
        ("Место рождения", None, Fit.NOT_NEEDED),
        ("Дата зачисления в колледж", None, Fit.NOT_NEEDED),
        ("ФИО куратора", None, Fit.NOT_NEEDED),
        ("Что исправить", None, Fit.NOT_NEEDED),
        ("What to mend", None, Fit.NOT_NEEDED),
        ("Вид обучения", None, Fit.UNKNOWN),
        ("Любимый цвет", None, Fit.UNKNOWN),
        ("Согласие на фотосъёмку", None, Fit.NOT_NEEDED),
        ("Группа " * 30, None, Fit.UNKNOWN),
    ],
)
def test_a_heading_is_recognised(heading: str, field: Field | None, fit: Fit) -> None:
    column = recognised(heading).columns[0]

    assert (column.field, column.fit) == (field, fit)
    assert (column.index, column.heading) == (0, heading)


def test_every_wording_we_know_is_recognised_as_itself() -> None:
    assert {wording: recognised(wording).columns[0].field for wording in WORDINGS} == WORDINGS


def test_order_does_not_matter_and_blank_headings_are_no_columns() -> None:
    found = recognised("Группа", "", "Имя", "Фамилия")

    assert {field: column.index for field, column in found.fields.items()} == {
        Field.GROUP: 0,
        Field.GIVEN_NAME: 2,
        Field.FAMILY_NAME: 3,
    }


def test_a_heading_with_two_meanings_is_a_doubt() -> None:
    found = recognised("ФИО", "Группа, специальность")

    assert [(one.heading, one.fit, one.perhaps) for one in found.doubts] == [
        ("Группа, специальность", Fit.UNCLEAR, (Field.GROUP, Field.SPECIALTY))
    ]


def test_of_two_columns_for_one_field_the_first_wins_and_the_other_is_a_doubt() -> None:
    found = recognised("Телефон", "Контактный телефон")

    assert found.fields[Field.PHONE].index == 0
    assert [(one.index, one.fit, one.perhaps) for one in found.doubts] == [(1, Fit.TAKEN, (Field.PHONE,))]


def test_an_exact_heading_wins_over_a_near_one_before_it() -> None:
    assert recognised("Учебная група", "Группа").fields[Field.GROUP].index == 1


def test_the_curators_choice_settles_a_doubt() -> None:
    found = recognised("ФИО", "Группа, специальность").choose({1: Field.GROUP})

    assert found.doubts == ()
    assert found.fields[Field.GROUP].fit is Fit.CHOSEN


def test_the_curators_choice_takes_the_field_from_another_column() -> None:
    found = recognised("ФИО", "Телефон", "Контактный телефон").choose({2: Field.PHONE})

    assert found.fields[Field.PHONE].index == 2
    assert found.columns[1].field is None


def test_the_curator_may_say_that_a_column_is_not_needed() -> None:
    found = recognised("ФИО", "Группа", "Телефон").choose({2: None})

    assert set(found.fields) == {Field.FULL_NAME, Field.GROUP}


@pytest.mark.parametrize(
    ("headings", "fits"),
    [
        (("ФИО", "Группа"), True),
        (("Фамилия", "Имя", "Должность"), True),
        (("Фамилия", "Имя", "Отчество"), False),
        (("Фамилия", "Группа"), False),
        (("Группа", "Курс", "Телефон"), False),
    ],
)
def test_a_list_of_people_has_a_name_and_something_more(headings: tuple[str, ...], fits: bool) -> None:
    assert recognised(*headings).is_list_of_people is fits
