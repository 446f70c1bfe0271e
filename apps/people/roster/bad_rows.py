"""The bad rows as a workbook that can be mended and loaded again."""

import io
from collections.abc import Callable

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from apps.people.roster.dry_run import CheckedRow, DryRun, Outcome, Reason
from apps.people.roster.fields import FIELD_LABELS
from apps.people.roster.table import Line
from kernel.words import noop

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
REASONS = noop("What to mend")
NARROW, WIDE = 16, 70

Translate = Callable[[str], str]


def write_bad_rows(dry_run: DryRun, *, translate: Translate = noop) -> bytes:
    """XLSX with the original columns of every bad row and, last, why it was not loaded.

    Cells to be mended are coloured, texts that a spreadsheet would run are neutralised;
    the reader undoes that and ignores the last column.
    """
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet()
        bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        marked = workbook.add_format({"bg_color": "#FAE4E2"})
        lines = {line.number: line for line in dry_run.table.lines}
        width = columns_of(dry_run)
        write_line(sheet, 0, dry_run.table.headings, dict.fromkeys(range(width), bold))
        sheet.write_string(0, width, translate(REASONS), bold)
        for place, row in enumerate(dry_run.of(Outcome.BAD), start=1):
            write_line(sheet, place, lines[row.number], dict.fromkeys(columns_to_mend(row), marked))
            sheet.write_string(place, width, neutral(told(row, translate)))
        sheet.set_column(0, width - 1, NARROW)
        sheet.set_column(width, width, WIDE)
        sheet.freeze_panes(1, 0)
    return file.getvalue()


def columns_of(dry_run: DryRun) -> int:
    """How many columns the list has; the reasons stand after the last."""
    lines = (dry_run.table.headings, *dry_run.table.lines)
    return max(len(line.cells) for line in lines)


def columns_to_mend(row: CheckedRow) -> set[int]:
    """The columns that hold something wrong."""
    return {reason.place.column for reason in row.reasons if reason.place}


def write_line(sheet: Worksheet, place: int, line: Line, formats: dict[int, Format]) -> None:
    """One row as text, so that nothing turns into a date or a number on the way."""
    for column, cell in enumerate(line.cells):
        sheet.write_string(place, column, neutral(cell.text), formats.get(column))


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def told(row: CheckedRow, translate: Translate) -> str:
    """All reasons of a row in one cell."""
    return " ".join(told_reason(reason, translate) for reason in row.reasons)


def told_reason(reason: Reason, translate: Translate) -> str:
    """«Дата рождения: Такой даты нет.» with the suggestion, if there is one."""
    label = f"{translate(FIELD_LABELS[reason.field]).capitalize()}: " if reason.field else ""
    sentence = translate(reason.note.msgid).format(**reason.note.facts)
    hint = (
        translate(noop("Perhaps «{suggestion}».")).format(suggestion=reason.suggestion)
        if reason.suggestion
        else ""
    )
    return f"{label}{sentence} {hint}".strip()
