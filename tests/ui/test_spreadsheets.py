"""Exports: right types, readable headings, no cell that acts when it is opened."""

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from ui import spreadsheets

Row = tuple[object, ...]


def opened(rows: list[Row], headings: tuple[str, ...]) -> list[list[object]]:
    columns = [
        spreadsheets.Column[Row](heading, lambda row, place=place: row[place])  # type: ignore[misc]
        for place, heading in enumerate(headings)
    ]
    book = load_workbook(BytesIO(spreadsheets.workbook("Пары: [все]", columns, rows)))
    assert book.sheetnames == ["Пары   все"]
    sheet = book.active
    assert sheet is not None
    return [[cell.value for cell in line] for line in sheet.iter_rows()]


@pytest.mark.parametrize("text", ["=1+1", "+7 912", "-1", "@sum", "\tx", "\rx"])
def test_cells_that_could_act_are_neutralised(text: str) -> None:
    assert spreadsheets.neutralise(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Ким", "112-233", "a=b", "", " =1"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert spreadsheets.neutralise(text) == text


def test_every_value_keeps_its_type() -> None:
    moment = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    with timezone.override("Europe/Moscow"):
        lines = opened(
            [("Ким", 24, Decimal("61.4"), date(2026, 11, 23), moment, True, None)],
            ("Имя", "Дней", "Охват", "День", "Когда", "Да", "Пусто"),
        )
    assert lines[0] == ["Имя", "Дней", "Охват", "День", "Когда", "Да", "Пусто"]
    shown = [cell.isoformat() if isinstance(cell, datetime) else cell for cell in lines[1]]
    assert shown == ["Ким", 24, 61.4, "2026-11-23T00:00:00", "2026-11-23T12:30:00", True, None]


def test_a_formula_in_a_name_arrives_as_text() -> None:
    assert opened([('=HYPERLINK("http://evil")',)], ("=Имя",)) == [["'=Имя"], ['\'=HYPERLINK("http://evil")']]


def test_an_empty_list_is_a_sheet_of_headings() -> None:
    assert opened([], ("Имя",)) == [["Имя"]]


def test_a_russian_file_name_survives_the_header() -> None:
    answer = spreadsheets.attachment("Пары 2026.xlsx", b"x")
    assert (
        answer["Content-Disposition"] == "attachment; filename*=UTF-8''%D0%9F%D0%B0%D1%80%D1%8B%202026.xlsx"
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
