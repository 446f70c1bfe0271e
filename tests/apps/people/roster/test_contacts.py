"""E-mail addresses and telephone numbers."""

import pytest

from apps.people.roster import Cell
from apps.people.roster.cleaning.contacts import clean_email, clean_phone


@pytest.mark.parametrize(
    ("text", "value", "guessed"),
    [
        ("anna@college.example", "anna@college.example", []),
        (" Anna@College.Example ", "anna@college.example", []),
        ("mailto:anna@college.example", "anna@college.example", []),
        ("<anna@college.example>;", "anna@college.example", []),
        ("аnna@college.example", "anna@college.example", ["russian_letters"]),
        ("anna@college.example; b@c.example", "anna@college.example", ["first_of_several"]),
        ("нет", "", []),
        ("", "", []),
    ],
)
def test_an_address_is_read(text: str, value: str, guessed: list[str]) -> None:
    cleaned = clean_email(Cell(text))

    assert (cleaned.value, [guess.code for guess in cleaned.guesses], cleaned.wrong) == (value, guessed, None)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("anna@college,example", "anna@college.example"),
        ("anna @college.example", "anna@college.example"),
        ("anna(a)college.example", "anna@college.example"),
        ("anna@@college..example", "anna@college.example"),
        ("anna", ""),
        ("анна@почта.рф", ""),
        ("anna@college", ""),
        ("=anna@college.example", ""),
    ],
)
def test_what_is_no_address_is_refused(text: str, suggestion: str) -> None:
    cleaned = clean_email(Cell(text))

    assert cleaned.wrong is not None
    assert (cleaned.wrong.code, cleaned.suggestion) == ("bad_email", suggestion)


@pytest.mark.parametrize(
    ("text", "value", "guessed"),
    [
        ("89121234567", "+7 912 123-45-67", []),
        ("+7 (912) 123-45-67", "+7 912 123-45-67", []),
        ("'+7 912 123 45 67", "+7 912 123-45-67", []),
        ("8–912–123–45–67", "+7 912 123-45-67", []),
        ("9121234567", "+7 912 123-45-67", ["no_country_code"]),
        ("89121234567, 89127654321", "+7 912 123-45-67", ["first_of_several"]),
        ("8 342 123 45 67 (доб. 12)", "+7 342 123-45-67", []),
        ("+375 29 123-45-67", "+375291234567", []),
        ("нет", "", []),
        ("", "", []),
    ],
)
def test_a_number_is_read(text: str, value: str, guessed: list[str]) -> None:
    cleaned = clean_phone(Cell(text))

    assert (cleaned.value, [guess.code for guess in cleaned.guesses], cleaned.wrong) == (value, guessed, None)


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("8 912 00", "few_digits", {"digits": 6, "needed": 11}),
        ("891212345678", "many_digits", {"digits": 12, "needed": 11}),
        ("19121234567", "wrong_beginning", {}),
        ("позвонить маме", "letters_in_phone", {}),
        ("+37529", "foreign_phone", {}),
        ("...", "few_digits", {"digits": 0, "needed": 11}),
        (",", "few_digits", {"digits": 0, "needed": 11}),
    ],
)
def test_what_is_no_number_is_refused(text: str, code: str, facts: dict[str, object]) -> None:
    wrong = clean_phone(Cell(text)).wrong

    assert wrong is not None
    assert (wrong.code, wrong.facts) == (code, facts)
