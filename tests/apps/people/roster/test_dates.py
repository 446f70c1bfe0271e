"""Dates of birth in the ways people write them."""

import pytest

from apps.people.roster import Cell, Origin
from apps.people.roster.cleaning.dates import clean_birth_date
from tests.apps.people.roster.lists import TODAY


@pytest.mark.parametrize(
    ("text", "value", "guess"),
    [
        ("31.12.2009", "2009-12-31", None),
        (" 1.2.2009 ", "2009-02-01", None),
        ("31. 12. 2009", "2009-12-31", None),
        ("2009-12-31", "2009-12-31", None),
        ("2009.12.31", "2009-12-31", None),
        ("31.12.2009 г.", "2009-12-31", None),
        ("31.12.2009г.р.", "2009-12-31", None),
        ("31 декабря 2009 года", "2009-12-31", None),
        ("5 мая 1971", "1971-05-05", None),
        ("5 май 1971", "1971-05-05", None),
        ("2009-12-31T00:00:00", "2009-12-31", None),
        ("2009-12-31 00:00:00.000", "2009-12-31", None),
        ("29.02.2008", "2008-02-29", None),
        ("31/12/2009", "2009-12-31", "day_first"),
        ("05/06/2009", "2009-06-05", "day_first"),
        ("31-12-2009", "2009-12-31", "day_first"),
        ("31,12,2009", "2009-12-31", "day_first"),
        ("31 12 2009", "2009-12-31", "day_first"),
        ("12/31/2009", "2009-12-31", "month_first"),
        ("31.12.09", "2009-12-31", "short_year"),
        ("31.12.71", "1971-12-31", "short_year"),
        ("40178", "2009-12-31", "excel_number"),
        ("23.11.2026", "2026-11-23", None),
        ("", "", None),
        ("—", "", None),
    ],
)
def test_a_date_is_read(text: str, value: str, guess: str | None) -> None:
    cleaned = clean_birth_date(Cell(text), TODAY)

    assert (cleaned.value, cleaned.wrong) == (value, None)
    assert [one.code for one in cleaned.guesses] == ([guess] if guess else [])


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("31.02.2009", "no_such_date", ""),
        ("29.02.2009", "no_such_date", ""),
        ("00.01.2009", "no_such_date", ""),
        ("12.31.2009", "no_such_date", "31.12.2009"),
        ("2009-13-01", "no_such_date", "13.01.2009"),
        ("01.01.0000", "no_such_date", ""),
        ("24.11.2026", "future_date", ""),
        ("59999", "future_date", ""),
        ("2009", "not_a_date", ""),
        ("декабрь 2009", "not_a_date", ""),
        ("31.12", "not_a_date", ""),
        ("31.12.2OO9", "not_a_date", "31.12.2009"),
        ("1999999", "not_a_date", ""),
        ("вчера", "not_a_date", ""),
        ("31.12.2009 10:30", "not_a_date", ""),
        ("99999999999999999999.1.2009", "not_a_date", ""),
    ],
)
def test_what_is_no_date_of_birth_is_refused(text: str, code: str, suggestion: str) -> None:
    cleaned = clean_birth_date(Cell(text, Origin.TEXT), TODAY)

    assert cleaned.wrong is not None
    assert (cleaned.wrong.code, cleaned.suggestion, cleaned.value) == (code, suggestion, "")
