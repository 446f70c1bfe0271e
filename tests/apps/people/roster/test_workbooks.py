"""Workbooks: kinds of values, formulas, merged cells, several sheets."""

import datetime as dt
import io

import openpyxl
import pytest
import xlsxwriter

from apps.people.roster import Cell, Origin, Table, read_table
from apps.people.roster.refusals import EmptyFile, NoSuchSheet, TooManyColumns, TooManyRows
from tests.apps.people.roster.files import (
    HEADINGS_XML,
    LIST,
    raw_workbook,
    text_cell,
    workbook,
    workbook_of,
)

NEW_YEAR_MORNING = dt.datetime.combine(dt.date(2009, 12, 31), dt.time(10, 30))


def rows(table: Table) -> list[list[Cell]]:
    """The cells under the headings."""
    return [list(line.cells) for line in table.lines]


def test_values_are_read_as_a_person_sees_them() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("ФИО", "Группа", "ДР", "Стаж", "Согласие", "Телефон", "Курс"))
        sheet.write_row(1, 0, ("Ким Ева", 21))
        sheet.write_datetime(1, 2, dt.date(2009, 12, 31), day)
        sheet.write_number(1, 3, 2.5)
        sheet.write_boolean(1, 4, True)
        sheet.write_number(1, 5, 89121234567)
        sheet.write_datetime(1, 6, NEW_YEAR_MORNING, day)

    assert rows(read_table(file.getvalue(), "a.xlsx")) == [
        [
            Cell("Ким Ева"),
            Cell("21", Origin.NUMBER),
            Cell("31.12.2009", Origin.DATE),
            Cell("2,5", Origin.NUMBER),
            Cell("да"),
            Cell("89121234567", Origin.NUMBER),
            Cell("31.12.2009 10:30", Origin.DATE),
        ]
    ]


def test_texts_that_look_like_formulas_stay_texts() -> None:
    table = read_table(workbook([LIST[0], ("=1+1", "+7"), ("-", "@x")]), "a.xlsx")

    assert rows(table) == [[Cell("=1+1"), Cell("+7")], [Cell("-"), Cell("@x")]]


def test_a_formula_gives_the_value_it_had_when_saved() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("ФИО", "Группа", "Стаж", "Курс"))
        sheet.write_string(1, 0, "Ким Ева")
        sheet.write_formula(1, 1, "=B9", None, "ТМ-21")
        sheet.write_formula(1, 2, "=2*6", None, 12)
        sheet.write_formula(1, 3, "=1/0", None, "#DIV/0!")

    assert rows(read_table(file.getvalue(), "a.xlsx")) == [
        [
            Cell("Ким Ева"),
            Cell("ТМ-21", Origin.FORMULA),
            Cell("12", Origin.FORMULA),
            Cell("#DIV/0!", Origin.ERROR),
        ]
    ]


def test_a_formula_that_was_never_worked_out_has_no_value() -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Список", 0)
    sheet.append(["ФИО", "Группа"])
    sheet.append(["Ким Ева", "=B9"])
    file = io.BytesIO()
    book.save(file)

    assert rows(read_table(file.getvalue(), "a.xlsx")) == [[Cell("Ким Ева"), Cell("", Origin.EMPTY_FORMULA)]]


def test_formulas_that_show_nothing_make_no_rows() -> None:
    drawn = "".join(f'<row r="{row}"><c r="A{row}" t="str"><f>B9</f><v></v></c></row>' for row in range(3, 9))
    file = raw_workbook(f'{HEADINGS_XML}<row r="2">{text_cell("A2", "Ким Ева")}</row>{drawn}')

    assert rows(read_table(file, "a.xlsx")) == [[Cell("Ким Ева")]]


def test_cells_merged_downwards_are_repeated() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 3, "Список групп")
        sheet.write_row(1, 0, ("Группа", "ФИО"))
        sheet.merge_range(2, 0, 3, 0, "ТМ-21")
        sheet.write_column(2, 1, ("Ким Ева", "Цой Лев"))

    assert rows(read_table(file.getvalue(), "a.xlsx")) == [
        [Cell("ТМ-21"), Cell("Ким Ева")],
        [Cell("ТМ-21", Origin.MERGED), Cell("Цой Лев")],
    ]


def test_headings_in_two_storeys_are_read_at_the_lower_one() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 1, 0, "Группа")
        sheet.merge_range(0, 1, 0, 3, "ФИО")
        sheet.write_row(1, 1, ("Фамилия", "Имя", "Отчество"))
        sheet.write_row(2, 0, ("ТМ-21", "Ким", "Ева", "Ли"))

    table = read_table(file.getvalue(), "a.xlsx")

    assert table.headings.number == 2
    assert [cell.text for cell in table.headings.cells] == ["Группа", "Фамилия", "Имя", "Отчество"]


def test_a_text_past_the_limit_is_cut_and_says_so() -> None:
    table = read_table(workbook([LIST[0], ("а" * 1001, "б" * 1000)]), "a.xlsx")

    assert rows(table) == [[Cell("а" * 1000, Origin.CUT), Cell("б" * 1000)]]


def test_the_first_sheet_with_fitting_headings_is_taken_and_the_others_are_named() -> None:
    file = workbook_of({"Титул": [("Техникум",)], "Студенты": LIST, "Пусто": [], "Мастера": LIST})

    table = read_table(file, "a.xlsx")

    assert table.sheet == "Студенты"
    assert [(note.code, note.facts) for note in table.notes] == [
        ("sheet_chosen", {"sheet": "Студенты", "others": "Титул, Мастера"}),
        ("sheet_is_list_too", {"sheet": "Мастера"}),
    ]


def test_another_sheet_can_be_asked_for() -> None:
    file = workbook_of({"Студенты": LIST, "Мастера": LIST})

    assert read_table(file, "a.xlsx", sheet="Мастера").sheet == "Мастера"
    with pytest.raises(NoSuchSheet) as caught:
        read_table(file, "a.xlsx", sheet="Гости")
    assert caught.value.facts == {"name": "a.xlsx", "sheet": "Гости"}


def test_a_hidden_sheet_comes_after_the_visible_ones() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name, headings in (("Старые", LIST[0]), ("Новые", ("ФИО", "Группа", "Курс"))):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, headings)
            sheet.write_row(1, 0, LIST[1])
        book.get_worksheet_by_name("Старые").hide()
        book.get_worksheet_by_name("Новые").activate()

    assert read_table(file.getvalue(), "a.xlsx").sheet == "Новые"


def test_a_workbook_without_a_filled_cell_is_empty() -> None:
    with pytest.raises(EmptyFile):
        read_table(workbook([]), "a.xlsx")


def test_empty_but_coloured_rows_far_below_do_not_count() -> None:
    far = '<row r="1048576"><c r="A1048576" s="0"/></row>'
    file = raw_workbook(f'{HEADINGS_XML}<row r="2">{text_cell("A2", "Ким Ева")}</row>{far}')

    assert rows(read_table(file, "a.xlsx")) == [[Cell("Ким Ева")]]


def test_cells_without_references_follow_one_another() -> None:
    bare = "<row>{}</row>".format("".join(f"<c t='inlineStr'><is><t>{text}</t></is></c>" for text in LIST[0]))
    second = "<row><c t='inlineStr'><is><t>Ким Ева</t></is></c><c><f>1</f><v>21</v></c></row>"

    assert rows(read_table(raw_workbook(bare + second), "a.xlsx")) == [
        [Cell("Ким Ева"), Cell("21", Origin.FORMULA)]
    ]


def test_a_row_past_the_limit_is_refused_with_its_number() -> None:
    file = raw_workbook(f'{HEADINGS_XML}<row r="20001">{text_cell("A20001", "Ким Ева")}</row>')

    with pytest.raises(TooManyRows) as caught:
        read_table(file, "a.xlsx")
    assert caught.value.facts == {"name": "a.xlsx", "sheet": "Лист1", "last": 20_001, "limit": 20_000}


def test_the_last_row_of_the_limit_is_read() -> None:
    file = raw_workbook(f'{HEADINGS_XML}<row r="20000">{text_cell("A20000", "Ким Ева")}</row>')

    table = read_table(file, "a.xlsx")

    assert (table.lines[-1].number, table.lines[-1].cells) == (20_000, (Cell("Ким Ева"),))


def test_a_column_past_the_limit_is_refused_with_its_number() -> None:
    file = raw_workbook(f'{HEADINGS_XML}<row r="2">{text_cell("CW2", "x")}</row>')

    with pytest.raises(TooManyColumns) as caught:
        read_table(file, "a.xlsx")
    assert caught.value.facts == {"name": "a.xlsx", "sheet": "Лист1", "last": 101, "limit": 100}
