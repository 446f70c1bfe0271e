"""Text tables: letters, signs between the columns, quotation marks."""

import pytest

from apps.people.roster import FileRefused, Table, read_table
from apps.people.roster.refusals import (
    BrokenQuotes,
    DamagedFile,
    EmptyFile,
    MixedLetters,
    NoHeadings,
    NoPeople,
    NotASpreadsheet,
    TextNamedWorkbook,
    TooManyColumns,
    TooManyRows,
    UnknownLetters,
)
from tests.apps.people.roster.files import LIST_TEXT


def texts(table: Table) -> list[list[str]]:
    """The texts of the headings and of the rows."""
    return [[cell.text for cell in line.cells] for line in (table.headings, *table.lines)]


def refused(content: bytes, name: str = "список.csv") -> FileRefused:
    """The refusal of a file."""
    with pytest.raises(FileRefused) as caught:
        read_table(content, name)
    return caught.value


WANTED = [["ФИО", "Группа"], ["Иванова Анна", "ТМ-21"]]


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "utf-16-be"])
def test_letters_are_told_by_themselves(letters: str) -> None:
    assert texts(read_table(LIST_TEXT.encode(letters), "список.csv")) == WANTED


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_sign_between_columns_is_told_by_itself(sign: str) -> None:
    assert texts(read_table(LIST_TEXT.replace(";", sign).encode(), "список.txt")) == WANTED


def test_a_sign_that_the_file_names_is_believed() -> None:
    table = read_table(("sep=;\n" + LIST_TEXT).encode(), "список.csv")

    assert texts(table) == WANTED
    assert table.headings.number == 2


def test_quoted_fields_may_hold_the_sign_quotes_and_line_breaks() -> None:
    text = 'ФИО;Должность\n"Иванова; Анна";"мастер ""п/о""\nцеха"\nПетров Пётр;слесарь\n'

    table = read_table(text.encode(), "список.csv")

    assert texts(table)[1:] == [["Иванова; Анна", 'мастер "п/о"\nцеха'], ["Петров Пётр", "слесарь"]]
    assert [line.number for line in table.lines] == [2, 3]


def test_a_table_of_an_old_mac_has_its_own_line_ends() -> None:
    assert texts(read_table(LIST_TEXT.replace("\r\n", "\r").encode(), "список.csv")) == WANTED


def test_titles_and_blank_lines_above_the_headings_keep_their_numbers() -> None:
    table = read_table(("\r\n;\r\nСписок группы;\r\n" + LIST_TEXT).encode("cp1251"), "список.csv")

    assert (table.headings.number, table.lines[0].number) == (4, 5)


def test_empty_columns_at_the_end_and_rows_below_are_dropped() -> None:
    text = "ФИО;Группа;;;\nИванова Анна;ТМ-21;;;\n;;;;\n;;;;\n"

    assert texts(read_table(text.encode(), "список.csv")) == WANTED


def test_a_row_with_an_unclosed_quote_is_named() -> None:
    refusal = refused('ФИО;Группа\nИванова Анна;ТМ-21\n"Петров Пётр;ТМ-21\n'.encode())

    assert type(refusal) is BrokenQuotes
    assert refusal.facts == {"name": "список.csv", "row": 3}


def test_letters_kept_in_two_ways_are_refused_with_the_row() -> None:
    refusal = refused(LIST_TEXT.encode("cp1251") + "Ким Ева;ТМ-21\r\n".encode())

    assert type(refusal) is MixedLetters
    assert refusal.facts == {"name": "список.csv", "row": 3}


@pytest.mark.parametrize("letters", ["mac_cyrillic", "cp866", "koi8-r"])
def test_letters_of_old_programs_are_told_by_the_words_they_make(letters: str) -> None:
    assert texts(read_table(LIST_TEXT.encode(letters), "список.csv")) == WANTED


@pytest.mark.parametrize(
    ("text", "letters"), [("名前;グループ\n山田太郎;甲\n", "shift-jis"), ("όνομα;ομάδα\n", "cp1253")]
)
def test_letters_that_make_no_russian_are_refused(text: str, letters: str) -> None:
    assert type(refused(text.encode(letters))) is UnknownLetters


@pytest.mark.parametrize("content", [b"", b"\n\n \r\n", b"\xef\xbb\xbf", b"\x00" * 40, b";;;\n;;;\n"])
def test_nothing_at_all_is_refused(content: bytes) -> None:
    assert type(refused(content)) is EmptyFile


def test_text_under_the_name_of_a_workbook_is_refused() -> None:
    assert type(refused(LIST_TEXT.encode(), "список.xlsx")) is TextNamedWorkbook
    assert type(refused(LIST_TEXT.encode("utf-16"), "список.xls")) is TextNamedWorkbook


def test_zero_bytes_in_a_table_are_damage() -> None:
    assert type(refused(LIST_TEXT.encode() * 20 + b"\x00\n")) is DamagedFile


def test_zero_bytes_everywhere_were_never_a_table() -> None:
    assert type(refused(bytes(range(256)) * 40)) is NotASpreadsheet
    assert type(refused(bytes(range(256)) * 40, "список.xlsx")) is NotASpreadsheet


def test_half_a_letter_is_damage() -> None:
    assert type(refused(LIST_TEXT.encode("utf-16")[:-1])) is DamagedFile
    assert type(refused(LIST_TEXT.encode("utf-8-sig") + b"\xd0")) is DamagedFile


def test_signs_beside_the_words_do_not_matter() -> None:
    text = "№ п/п;ФИО;Группа\n1;Иванова Анна – «староста»…;ТМ-21\n"

    assert texts(read_table(text.encode("cp1251"), "список.csv"))[1] == [
        "1",
        "Иванова Анна – «староста»…",
        "ТМ-21",
    ]


def test_text_without_headings_is_refused() -> None:
    refusal = refused("Иванова Анна;ТМ-21\nПетров Пётр;ТМ-21\n".encode())

    assert type(refusal) is NoHeadings
    assert refusal.facts == {"name": "список.csv", "looked": 30}


def test_headings_alone_are_refused() -> None:
    assert type(refused("ФИО;Группа\n\n".encode())) is NoPeople


def test_more_rows_than_the_limit_are_refused_with_the_last_number() -> None:
    refusal = refused((LIST_TEXT + "Ким Ева;ТМ-21\r\n" * 20_000).encode("cp1251"))

    assert type(refusal) is TooManyRows
    assert refusal.facts == {"name": "список.csv", "sheet": "", "last": 20_002, "limit": 20_000}


def test_more_columns_than_the_limit_are_refused() -> None:
    refusal = refused((LIST_TEXT + ";" * 100 + "x\n").encode())

    assert type(refusal) is TooManyColumns
    assert refusal.facts["last"] == 101


def test_one_giant_line_is_read_and_refused() -> None:
    assert type(refused(b"a" * 4_000_000)) is NoHeadings
    assert type(refused(b"a;" * 2_000_000)) is TooManyColumns
    assert type(refused(b'"' * 3_999_999)) is BrokenQuotes
