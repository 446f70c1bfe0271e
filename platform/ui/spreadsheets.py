"""Lists as XLSX files: right types, headings in the language of the page, and no cell that could act."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from django.http import HttpResponse
from django.utils import timezone
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

Row = TypeVar("Row")
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its heading, what it takes from a row, and its width in characters."""

    heading: str
    value: Callable[[Row], object]
    width: int = 18


def neutralise(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet could take it for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def workbook(title: str, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """A workbook of one sheet: bold headings, frozen first line, filters, one line for each row."""
    buffer = BytesIO()
    with Workbook(buffer, _OPTIONS) as book:
        sheet = book.add_worksheet(_sheet_name(title))
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        formats: dict[type, Any] = {
            date: book.add_format({"num_format": "dd.mm.yyyy"}),
            datetime: book.add_format({"num_format": "dd.mm.yyyy hh:mm"}),
        }
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, neutralise(str(column.heading)), bold)
        last = 0
        for last, row in enumerate(rows, start=1):
            for place, column in enumerate(columns):
                _write(sheet, last, place, column.value(row), formats)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, max(len(columns) - 1, 0))
    return buffer.getvalue()


def _write(sheet: Worksheet, row: int, place: int, value: object, formats: dict[type, Any]) -> None:
    match value:
        case None | "":
            sheet.write_blank(row, place, None)
        case bool():
            sheet.write_boolean(row, place, value)
        case int() | float() | Decimal():
            sheet.write_number(row, place, value)
        case datetime():
            moment = timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
            sheet.write_datetime(row, place, moment, formats[datetime])
        case date():
            sheet.write_datetime(row, place, value, formats[date])
        case _:
            sheet.write_string(row, place, neutralise(str(value)))


def _sheet_name(title: str) -> str:
    return "".join(" " if sign in "[]:*?/\\'" else sign for sign in title)[:31].strip() or "1"


def attachment(name: str, content: bytes, media_type: str = MEDIA_TYPE) -> HttpResponse:
    """A file to be saved under `name`, which may be Russian."""
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
