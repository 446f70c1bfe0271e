"""Kinds, sex, consent, groups, years of study, experience and plain texts."""

import pytest

from apps.people.roster import Cell, Kind, Origin
from apps.people.roster.cleaning.people import clean_consent, clean_kind, clean_sex
from apps.people.roster.cleaning.study_and_work import (
    clean_course,
    clean_experience,
    clean_group,
    clean_key,
    clean_text,
)
from tests.apps.people.roster.lists import TODAY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Студент", Kind.STUDENT),
        ("студентка 2 курса", Kind.STUDENT),
        ("Обучающаяся", Kind.STUDENT),
        ("Преподаватель математики", Kind.STAFF),
        ("мастер п/о", Kind.STAFF),
        ("Выпускница", Kind.ALUMNUS),
        ("Законный представитель", Kind.PARENT),
        ("Сотрудник предприятия-партнёра", Kind.PARTNER_EMPLOYEE),
        ("Представитель работодателя", Kind.PARTNER_EMPLOYEE),
        ("партнёр", Kind.PARTNER_EMPLOYEE),
        ("student", Kind.STUDENT),
        ("partner employee", Kind.PARTNER_EMPLOYEE),
        ("Cтудент", Kind.STUDENT),
    ],
)
def test_a_kind_is_read(text: str, kind: Kind) -> None:
    assert clean_kind(Cell(text)).value == kind.value


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("стуент", "студент"), ("выпуснкик", "выпускник"), ("наставник", ""), ("x" * 500, "")],
)
def test_an_unknown_kind_is_refused_with_the_nearest_word(text: str, suggestion: str) -> None:
    cleaned = clean_kind(Cell(text))

    assert cleaned.wrong is not None
    assert (cleaned.wrong.code, cleaned.suggestion) == ("unknown_kind", suggestion)


@pytest.mark.parametrize(
    ("text", "value"), [("М", "m"), ("муж.", "m"), ("Ж", "f"), ("женский", "f"), ("-", "")]
)
def test_sex_is_read(text: str, value: str) -> None:
    assert clean_sex(Cell(text)).value == value


def test_an_unknown_sex_is_refused() -> None:
    wrong = clean_sex(Cell("не знаю")).wrong

    assert wrong is not None
    assert wrong.code == "unknown_sex"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("да", "yes"),
        ("+", "yes"),
        ("от 01.09.2026", "2026-09-01"),
        ("01.09.26", "2026-09-01"),
        ("да, 2026-09-01", "2026-09-01"),
        ("Имеется", "yes"),
        ("нет", ""),
        ("", ""),
    ],
)
def test_consent_is_its_day_or_yes_or_nothing(text: str, value: str) -> None:
    cleaned = clean_consent(Cell(text), TODAY)

    assert (cleaned.value, cleaned.guesses, cleaned.wrong) == (value, (), None)


@pytest.mark.parametrize(("text", "code"), [("31.02.2026", "no_such_date"), ("24.11.2026", "future_date")])
def test_consent_of_no_day_or_a_day_to_come_is_refused(text: str, code: str) -> None:
    cleaned = clean_consent(Cell(text), TODAY)

    assert (cleaned.value, cleaned.wrong and cleaned.wrong.code) == ("", code)


def test_unclear_words_about_consent_count_as_no_and_say_so() -> None:
    cleaned = clean_consent(Cell("спросить маму"), TODAY)

    assert (cleaned.value, [guess.code for guess in cleaned.guesses]) == ("", ["unclear_consent"])


@pytest.mark.parametrize(
    ("text", "value"),
    [("ТМ-21", "ТМ-21"), ("ТМ – 21", "ТМ-21"), ("группа ТМ-21", "ТМ-21"), ("21", "21"), ("нет", "")],
)
def test_a_group_is_read(text: str, value: str) -> None:
    assert clean_group(Cell(text)).value == value


def test_a_group_that_became_a_date_is_refused() -> None:
    wrong = clean_group(Cell("01.02.2021", Origin.DATE)).wrong

    assert wrong is not None
    assert wrong.code == "group_became_date"


@pytest.mark.parametrize(
    ("text", "value"), [("2", "2"), ("2 курс", "2"), ("II", "2"), ("Второй", "2"), ("IV курс", "4"), ("", "")]
)
def test_a_course_is_read(text: str, value: str) -> None:
    assert clean_course(Cell(text)).value == value


@pytest.mark.parametrize("text", ["0", "7", "много", "2,5"])
def test_what_is_no_course_is_refused(text: str) -> None:
    wrong = clean_course(Cell(text)).wrong

    assert wrong is not None
    assert (wrong.code, wrong.facts) == ("bad_course", {"last": 6})


@pytest.mark.parametrize(
    ("text", "value", "guessed"),
    [
        ("12", "12", []),
        ("12 лет", "12", []),
        ("0", "0", []),
        ("12,5", "12", ["rounded_years"]),
        ("12 лет 3 мес.", "12", ["rounded_years"]),
        ("", "", []),
    ],
)
def test_experience_is_read_in_full_years(text: str, value: str, guessed: list[str]) -> None:
    cleaned = clean_experience(Cell(text))

    assert (cleaned.value, [guess.code for guess in cleaned.guesses]) == (value, guessed)


@pytest.mark.parametrize("text", ["всю жизнь", "-3", "1994"])
def test_what_is_no_experience_is_refused(text: str) -> None:
    wrong = clean_experience(Cell(text)).wrong

    assert wrong is not None
    assert wrong.code == "bad_experience"


def test_texts_are_kept_letter_for_letter_but_for_spaces() -> None:
    assert (
        clean_text(Cell("  мастер\n производственного  обучения ")).value
        == "мастер производственного обучения"
    )
    assert clean_key(Cell("000123")).value == "000123"


@pytest.mark.parametrize(("clean", "limit"), [(clean_text, 200), (clean_group, 40), (clean_key, 40)])
def test_texts_too_long_are_refused(clean: object, limit: int) -> None:
    assert callable(clean)
    assert clean(Cell("я" * limit)).wrong is None
    assert clean(Cell("я" * (limit + 1))).wrong.facts == {"limit": limit}
