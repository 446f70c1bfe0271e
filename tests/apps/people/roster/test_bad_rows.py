"""Bad rows as a workbook that can be mended and loaded again."""

import io

import openpyxl

from apps.people.roster import (
    DryRun,
    Outcome,
    check_rows,
    read_table,
    recognise_headings,
)
from apps.people.roster.bad_rows import write_bad_rows
from tests.apps.people.roster.lists import IVANOV, TODAY, checked_people, like

NO_DATE = like(IVANOV, birth_date="31.02.2009")
DANGEROUS = like(IVANOV, family_name="=1+1", phone="+7 912 123-45-67", position="@x", given_name="-Пётр")
UNKNOWN_KIND = (
    "It is not clear who this is: student, member of staff, alumnus, parent or employee of a partner."
)


def written(run: DryRun) -> list[list[str | None]]:
    """The texts of the workbook, row by row."""
    sheet = openpyxl.load_workbook(io.BytesIO(write_bad_rows(run))).active
    assert sheet is not None
    return [
        [None if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)
    ]


def again(content: bytes) -> DryRun:
    """The dry run of a workbook."""
    table = read_table(content, "исправить.xlsx")
    return check_rows(table, recognise_headings(table.headings), today=TODAY, known=())


def test_only_bad_rows_are_written_with_their_reasons_last() -> None:
    rows = written(checked_people(IVANOV, NO_DATE, like(IVANOV, kind="стуент", birth_date="01.01.2008")))

    assert [row[-1] for row in rows] == [
        "What to mend",
        "Date of birth: There is no such date.",
        f"Who the person is: {UNKNOWN_KIND} Perhaps «студент».",
    ]
    assert rows[1][:6] == ["Иванов", "Пётр", "Ильич", "31.02.2009", "студент", "ТМ-21"]


def test_reasons_are_said_in_the_language_of_the_reader() -> None:
    said = {"What to mend": "Что исправить", "There is no such date.": "Такой даты нет."}

    content = write_bad_rows(checked_people(NO_DATE), translate=lambda msgid: said.get(msgid, msgid))

    assert again(content).rows[0].outcome is Outcome.BAD
    assert again(content).headings.columns[-1].heading == "Что исправить"


def test_nothing_that_a_spreadsheet_would_run_is_written() -> None:
    cells = [cell or "" for cell in written(checked_people(DANGEROUS))[1]]

    assert cells[:2] == ["'=1+1", "'-Пётр"]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def test_the_cells_to_mend_are_coloured() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write_bad_rows(checked_people(NO_DATE)))).active

    assert sheet is not None
    assert [cell.fill.fgColor.rgb for cell in sheet[2][:5]] == [
        *["00000000"] * 3,
        "FFFAE4E2",
        "00000000",
    ]


def test_the_workbook_unmended_is_refused_for_the_same_reasons() -> None:
    first = checked_people(NO_DATE, DANGEROUS)

    second = again(write_bad_rows(first))

    assert [[reason.note for reason in row.reasons] for row in second.rows] == [
        [reason.note for reason in row.reasons] for row in first.rows
    ]


def test_the_workbook_mended_is_loaded() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_bad_rows(checked_people(IVANOV, NO_DATE))))
    assert book.active is not None
    book.active["D2"] = "28.02.2009"
    mended = io.BytesIO()
    book.save(mended)

    assert [row.outcome for row in again(mended.getvalue()).rows] == [Outcome.ADD]


def test_without_bad_rows_there_are_only_headings() -> None:
    assert len(written(checked_people(IVANOV))) == 1
