"""A workbook: every sheet's values, with formulas, errors and merged cells told apart."""

import datetime as dt
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

import python_calamine

from apps.people.roster.child.archive import repack, unpack_workbook
from apps.people.roster.child.directory import sheet_parts
from apps.people.roster.child.job import Job
from apps.people.roster.child.sheet import EMPTY, Sheet, cut, drop_blank_end, type_of_cell
from apps.people.roster.child.worksheet import Survey, survey
from apps.people.roster.refusals import DamagedFile
from apps.people.roster.table import Origin

MIDNIGHT = dt.time()
BROKEN = (ParseError, ExpatError, python_calamine.CalamineError, LookupError, ValueError, OverflowError)


def read_workbook(job: Job, content: bytes) -> Iterator[Sheet]:
    """Sheets with anything in them, the visible ones first."""
    parts = unpack_workbook(job, content)
    try:
        xml = sheet_parts(parts)
        with python_calamine.CalamineWorkbook.from_filelike(repack(parts)) as book:
            for name in names_of(book):
                if name in xml:
                    yield from read_sheet(job, book, name, survey(xml[name]))
    except BROKEN as problem:
        raise DamagedFile(name=job.name) from problem


def names_of(book: python_calamine.CalamineWorkbook) -> list[str]:
    """Names of the worksheets; hidden ones come last."""
    visible = python_calamine.SheetVisibleEnum.Visible
    worksheets = [
        sheet for sheet in book.sheets_metadata if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    return [sheet.name for sheet in sorted(worksheets, key=lambda sheet: sheet.visible != visible)]


def read_sheet(job: Job, book: python_calamine.CalamineWorkbook, name: str, seen: Survey) -> Iterator[Sheet]:
    """The sheet, unless nothing is in it; past the limits it is not opened, only measured."""
    sheet = Sheet(name=name, last_row=seen.last_row, last_column=seen.last_column)
    if sheet.goes_past(job.limits):
        yield sheet
    elif seen.last_row:
        longest = job.limits.cell_characters
        sheet.rows = [
            [cell_of(value, longest) for value in row] for row in book.get_sheet_by_name(name).iter_rows()
        ]
        mark(sheet, seen)
        drop_blank_end(sheet)
        if sheet.rows:
            yield sheet


def cell_of(value: object, longest: int) -> type_of_cell:
    """A value as a person sees it in the cell."""
    if isinstance(value, str):
        return cut(value, longest) if value else EMPTY
    if isinstance(value, bool):
        return ("да" if value else "нет"), Origin.TEXT
    if isinstance(value, float):
        return number(value), Origin.NUMBER
    if isinstance(value, dt.datetime):
        time = "" if value.time() == MIDNIGHT else f" {value:%H:%M}"
        return day(value) + time, Origin.DATE
    if isinstance(value, dt.date):
        return day(value), Origin.DATE
    return str(value), Origin.TEXT


def day(date: dt.date) -> str:
    """31.12.2009; years before 1000 keep four figures too."""
    return f"{date.day:02}.{date.month:02}.{date.year:04}"


def number(value: float) -> str:
    """A whole number without a fraction, others with at most fifteen significant figures."""
    return str(int(value)) if value.is_integer() else format(value, ".15g").replace(".", ",")


def mark(sheet: Sheet, seen: Survey) -> None:
    """Write the origins that values alone do not tell."""
    for place in seen.formulas:
        text = text_at(sheet, place)
        if place not in seen.valued:
            put(sheet, place, (text, Origin.EMPTY_FORMULA))
        elif text:
            put(sheet, place, (text, Origin.FORMULA))
    for place, text in seen.errors.items():
        put(sheet, place, (text, Origin.ERROR))
    for first, last in seen.merged:
        spread(sheet, first, last[0])


def text_at(sheet: Sheet, place: tuple[int, int]) -> str:
    """The text of a cell; nothing beyond the edge of the sheet."""
    row, column = place
    inside = row < len(sheet.rows) and column < len(sheet.rows[row])
    return sheet.rows[row][column][0] if inside else ""


def put(sheet: Sheet, place: tuple[int, int], cell: type_of_cell) -> None:
    """Write a cell, stretching the sheet to it; places lie within the limits of the survey."""
    row, column = place
    while len(sheet.rows) <= row:
        sheet.rows.append([])
    cells = sheet.rows[row]
    cells.extend([EMPTY] * (column + 1 - len(cells)))
    cells[column] = cell


def spread(sheet: Sheet, first: tuple[int, int], last_row: int) -> None:
    """Repeat the value of cells merged downwards; stops at the first cell that is taken."""
    top, column = first
    text = text_at(sheet, first)
    for row in range(top + 1, min(last_row + 1, len(sheet.rows))):
        if not text or text_at(sheet, (row, column)):
            return
        put(sheet, (row, column), (text, Origin.MERGED))
