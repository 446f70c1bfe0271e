"""Names: letters, capitals, initials, order of words."""

import pytest

from apps.people.roster import Cell, Field, Origin
from apps.people.roster.cleaning.cleaned import Cleaned
from apps.people.roster.cleaning.full_names import split_full_name
from apps.people.roster.cleaning.names import clean_family_name, clean_given_name, clean_patronymic


def codes(cleaned: Cleaned) -> list[str]:
    """The codes of the guesses."""
    return [guess.code for guess in cleaned.guesses]


@pytest.mark.parametrize(
    ("text", "value", "guessed"),
    [
        ("Сидоров", "Сидоров", []),
        ("  Сидоров\xa0 ", "Сидоров", []),
        ("\ufeffСидо\u00adров\u200b", "Сидоров", []),
        ("Cидоров", "Сидоров", ["latin_letters"]),
        ("COXA", "Соха", ["latin_letters", "capitals"]),
        ("СИДОРОВ", "Сидоров", ["capitals"]),
        ("сидоров", "Сидоров", ["capitals"]),
        ("иВАНОВ", "Иванов", ["capitals"]),
        ("МАМИН-СИБИРЯК", "Мамин-Сибиряк", ["capitals"]),
        ("Мамин – Сибиряк", "Мамин-Сибиряк", []),
        ("Ёлкин", "Ёлкин", []),
        ("Е\u0308лкин", "Ёлкин", []),
        ("Ëлкин", "Ёлкин", ["latin_letters"]),
        ("ДеЛонг", "ДеЛонг", []),
        ("О’Нил", "О’Нил", []),
        ("Ю", "Ю", []),
        ("Гөлнарова", "Гөлнарова", []),
    ],
)
def test_a_family_name_is_put_right(text: str, value: str, guessed: list[str]) -> None:
    cleaned = clean_family_name(Cell(text))

    assert (cleaned.value, codes(cleaned), cleaned.wrong) == (value, guessed, None)


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("", "no_family_name", ""),
        ("—", "no_family_name", ""),
        ("Иван0в", "digits_in_name", "Иванов"),
        ("Иванов2", "digits_in_name", ""),
        ("Ivanov", "latin_name", ""),
        ("Сидоrов", "latin_name", ""),
        ("=Иванов", "odd_signs", ""),
        ("Иванов_", "odd_signs", ""),
        ("И.", "initial", ""),
        ("Я" * 101, "long_name", ""),
    ],
)
def test_what_is_no_family_name_is_refused(text: str, code: str, suggestion: str) -> None:
    cleaned = clean_family_name(Cell(text))

    assert cleaned.wrong is not None
    assert (cleaned.wrong.code, cleaned.suggestion, cleaned.value) == (code, suggestion, "")


@pytest.mark.parametrize("text", ["И", "И.", "и."])
def test_a_given_name_is_needed_in_full(text: str) -> None:
    wrong = clean_given_name(Cell(text)).wrong

    assert wrong is not None
    assert wrong.code == "given_name_initial"


@pytest.mark.parametrize("text", ["", "-", "—", "нет", "Без отчества", "не имеет"])
def test_a_patronymic_may_be_absent(text: str) -> None:
    assert clean_patronymic(Cell(text)) == Cleaned()


def test_a_patronymic_is_needed_in_full() -> None:
    wrong = clean_patronymic(Cell("К.")).wrong

    assert wrong is not None
    assert wrong.code == "patronymic_initial"


def test_particles_of_a_patronymic_keep_small_letters() -> None:
    assert clean_patronymic(Cell("АЛИ ОГЛЫ")).value == "Али оглы"


def test_what_a_person_typed_is_taken_to_the_letter() -> None:
    assert clean_family_name(Cell("СИДОРОВ", Origin.TYPED)) == Cleaned("СИДОРОВ")


@pytest.mark.parametrize(
    ("text", "parts", "guessed"),
    [
        ("Иванов Пётр Ильич", ("Иванов", "Пётр", "Ильич"), []),
        ("Иванов  Пётр", ("Иванов", "Пётр", ""), []),
        ("Иванов, Пётр Ильич", ("Иванов", "Пётр", "Ильич"), []),
        ("Мамин - Сибиряк Пётр Ильич", ("Мамин-Сибиряк", "Пётр", "Ильич"), []),
        ("Пётр Ильич Иванов", ("Иванов", "Пётр", "Ильич"), ["name_order"]),
        ("Иванова Анна Петровна (староста)", ("Иванова", "Анна", "Петровна"), ["brackets"]),
        ("Алиев Али Вели оглы", ("Алиев", "Али", "Вели оглы"), []),
        ("Абрамович Роман Аркадьевич", ("Абрамович", "Роман", "Аркадьевич"), []),
        ("ИВАНОВ ПЁТР ИЛЬИЧ", ("Иванов", "Пётр", "Ильич"), ["capitals"]),
        ("Иванов Пётр -", ("Иванов", "Пётр", ""), []),
    ],
)
def test_a_whole_name_is_taken_apart(text: str, parts: tuple[str, ...], guessed: list[str]) -> None:
    found = split_full_name(Cell(text))

    assert tuple(found.values.get(part, "") for part in list(Field)[1:4]) == parts
    assert [guess.code for guess in found.guesses] == guessed
    assert found.wrong is None


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("Иванов", "one_word_name", ""),
        ("Иванов И.И.", "given_name_initial", ""),
        ("Иванов И. И.", "given_name_initial", ""),
        ("Иванов Пётр И.", "patronymic_initial", ""),
        ("Пётр Ильич", "no_family_name", ""),
        ("Роман Аркадьевич Абрамович", "name_unclear", "Абрамович Роман Аркадьевич"),
        ("Иванов Пётр Ильич Младший", "long_full_name", ""),
        ("(вакансия)", "no_name", ""),
        ("Иванов Пётр Ильич2", "digits_in_name", ""),
    ],
)
def test_a_whole_name_that_cannot_be_taken_apart_is_refused(text: str, code: str, suggestion: str) -> None:
    found = split_full_name(Cell(text))

    assert found.wrong is not None
    assert (found.wrong.code, found.suggestion, found.values) == (code, suggestion, {})
