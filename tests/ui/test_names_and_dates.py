"""Persons and moments as lists show them."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.utils import timezone, translation

from ui import dates, names

NBSP = "\u00a0"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("full", "short", "signed", "letters"),
    [
        ("Ким Елена Андреевна", "Ким~Е.~А.", "Е.~А.~Ким", "КЕ"),
        ("Титова Лидия К.", "Титова~Л.~К.", "Л.~К.~Титова", "ТЛ"),
        ("Мамедов Али -", "Мамедов~А.", "А.~Мамедов", "МА"),
        ("Салтыкова-Щедрина Анна", "Салтыкова-Щедрина~А.", "А.~Салтыкова-Щедрина", "СА"),
        ("Мадонна", "Мадонна", "Мадонна", "М"),
        ("", "", "", ""),
        ("  Орлов   Матвей  Денисович ", "Орлов~М.~Д.", "М.~Д.~Орлов", "ОМ"),
    ],
)
def test_a_person_is_always_called_the_same(full: str, short: str, signed: str, letters: str) -> None:
    assert names.short_name(full) == short.replace("~", NBSP)
    assert names.signature(full) == signed.replace("~", NBSP)
    assert names.initials(full) == letters


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 23, 11, 0, tzinfo=UTC), "today~14:00"),
        (datetime(2026, 11, 22, 16, 40, tzinfo=UTC), "yesterday~19:40"),
        (datetime(2026, 11, 22, 21, 30, tzinfo=UTC), "today~00:30"),
        (date(2026, 11, 24), "tomorrow"),
        (date(2026, 11, 20), "20~ноября"),
        (datetime(2025, 10, 1, 8, 0, tzinfo=UTC), "1~октября~2025"),
    ],
)
def test_moments_in_lists(moment: date, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "_", lambda msgid: msgid)
    with time_machine.travel(NOW, tick=False), timezone.override("Europe/Moscow"), translation.override("ru"):
        assert dates.when(moment) == words.replace("~", NBSP)


def test_dates_in_tables_follow_the_zone_of_the_page() -> None:
    with timezone.override("Asia/Vladivostok"):
        assert dates.numeric(datetime(2026, 11, 22, 20, 0, tzinfo=UTC)) == "23.11.2026"
    assert dates.numeric(date(2026, 1, 9)) == "09.01.2026"
