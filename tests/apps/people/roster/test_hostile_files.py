"""Files made to deceive or to exhaust: every one is named, none costs more than is allowed."""

import io
import resource
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from apps.people.roster import FileRefused, Limits, read_table
from apps.people.roster.limits import LIMITS
from apps.people.roster.reading import surroundings
from apps.people.roster.refusals import (
    DamagedFile,
    FileTooLarge,
    NoHeadings,
    NotASpreadsheet,
    OldWorkbook,
    OtherSpreadsheet,
    PasswordProtected,
    PdfDocument,
    Picture,
    TooHeavy,
    TooManyRows,
    UnpacksTooLarge,
    WebPage,
    WorkbookNamedText,
)
from tests.apps.people.roster.files import (
    HEADINGS_XML,
    LIST,
    packed,
    parts,
    raw_workbook,
    sheet_xml,
    text_cell,
    workbook,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
EXCEL_2003 = b'urn:schemas-microsoft-com:office:spreadsheet">'
LONGEST_SECONDS = 10


def most_memory() -> int:
    """The most memory in bytes that this process or a child of its has had so far.

    A child begins as a copy of this process, so its own figure is never below ours.
    """
    either = (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)
    return max(resource.getrusage(who).ru_maxrss for who in either) * 1024


def refusal_of(content: bytes, name: str = "список.xlsx", limits: Limits = LIMITS) -> type[FileRefused]:
    """Which refusal the file meets, within the time and memory that are allowed."""
    began, before = time.monotonic(), most_memory()
    with pytest.raises(FileRefused) as caught:
        read_table(content, name, limits=limits)
    assert time.monotonic() - began < LONGEST_SECONDS
    assert most_memory() <= max(before, 512 * 1024**2)
    assert caught.value.facts["name"] == name
    return type(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("список.xlsx", b"%PDF-1.7\n%\xe2\xe3", PdfDocument),
        ("список.csv", b"%PDF-1.7\n%\xe2\xe3", PdfDocument),
        ("список.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(64), Picture),
        ("список.xlsx", b"\xff\xd8\xff\xe0" + bytes(64), Picture),
        ("список.csv", b"GIF89a" + bytes(64), Picture),
        ("список.xls", "<html><table><tr><td>ФИО</td></tr></table></html>".encode(), WebPage),
        ("список.xls", "\ufeff<HTML xmlns:x='y'>ФИО".encode("utf-16-le"), WebPage),
        ("список.xlsx", b"  \r\n<!DOCTYPE html><p>", WebPage),
        ("список.xls", b'<?xml version="1.0"?><html>', WebPage),
        ("список.xls", b'<?xml version="1.0"?><Workbook xmlns="' + EXCEL_2003, OtherSpreadsheet),
        ("список.xls", OLE + "Workbook".encode("utf-16-le"), OldWorkbook),
        ("список.xlsx", OLE + "Book".encode("utf-16-le"), OldWorkbook),
        ("список.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), PasswordProtected),
        ("список.doc", OLE + "WordDocument".encode("utf-16-le"), NotASpreadsheet),
        ("список.xlsx", b"{\\rtf1 text}", NotASpreadsheet),
        ("список.xlsx", b"Rar!\x1a\x07\x00", NotASpreadsheet),
        ("список.xlsx", b"\x1f\x8b\x08\x00", NotASpreadsheet),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_says_is_named(
    name: str, content: bytes, expected: type[FileRefused]
) -> None:
    assert refusal_of(content, name) is expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ({"word/document.xml": b"<x/>"}, NotASpreadsheet),
        ({"список.csv": "ФИО;Группа".encode()}, NotASpreadsheet),
        ({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}, OtherSpreadsheet),
        ({"xl/workbook.bin": b"\x00"}, OtherSpreadsheet),
        ({"Index/Document.iwa": b"\x00"}, OtherSpreadsheet),
    ],
)  # fmt: skip
def test_an_archive_of_something_else_is_named(inside: dict[str, bytes], expected: type[FileRefused]) -> None:
    assert refusal_of(packed(inside)) is expected


def test_a_workbook_under_the_name_of_a_text_table_is_named() -> None:
    assert refusal_of(workbook(LIST), "список.csv") is WorkbookNamedText


def test_a_workbook_under_the_old_ending_is_read() -> None:
    assert read_table(workbook(LIST), "список.xls").sheet == "Лист1"


def test_20_mb_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "список.xlsx"
    with file.open("wb") as stream:
        stream.truncate(20 * 1024**2)

    with pytest.raises(FileTooLarge) as caught:
        read_table(file, file.name)

    assert caught.value.facts == {"name": "список.xlsx", "megabytes": 5}
    assert refusal_of(bytes(LIMITS.file_bytes + 1)) is FileTooLarge


def test_a_file_on_disk_is_read(tmp_path: Path) -> None:
    file = tmp_path / "something"
    file.write_bytes(workbook(LIST))

    assert read_table(file, "список.xlsx").name == "список.xlsx"


def bomb() -> bytes:
    """A small archive with a part of 300 MB."""
    contents = parts(sheet_xml(HEADINGS_XML))
    return packed({**contents, "xl/sharedStrings.xml": b" " * (300 * 1024**2)})


def lying_bomb() -> bytes:
    """The same with a directory that declares ten bytes."""
    honest = bytearray(bomb())
    for mark, sizes_at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = honest.index(struct.pack("<I", 300 * 1024**2), honest.index(mark))
        assert place > sizes_at
        honest[place : place + 4] = struct.pack("<I", 10)
    return bytes(honest)


def test_a_bomb_is_refused_by_its_directory() -> None:
    assert refusal_of(bomb()) is UnpacksTooLarge


def test_a_bomb_with_a_lying_directory_is_damage() -> None:
    content = lying_bomb()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.getinfo("xl/sharedStrings.xml").file_size == 10

    assert refusal_of(content) is DamagedFile


def test_parts_that_add_up_past_the_limit_are_refused() -> None:
    many = {f"xl/worksheets/extra{number}.xml": b" " * 1024**2 for number in range(25)}

    assert refusal_of(packed({**parts(sheet_xml(HEADINGS_XML)), **many})) is UnpacksTooLarge


def one_text_in_many_cells(rows: int) -> bytes:
    """A workbook that says a text of 1,000 characters once and shows it sixty times in every row."""
    cells = '<c t="s"><v>0</v></c>' * 60
    shown = "".join(f'<row r="{row}">{cells}</row>' for row in range(2, rows + 2))
    contents = parts(sheet_xml(HEADINGS_XML + shown))
    contents["xl/_rels/workbook.xml.rels"] = contents["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    contents["xl/sharedStrings.xml"] = b"<sst><si><t>" + b"a" * 1000 + b"</t></si></sst>"
    return packed(contents)


def test_one_text_in_many_cells_unpacks_too_large() -> None:
    assert refusal_of(one_text_in_many_cells(1_000)) is UnpacksTooLarge


def test_one_text_in_far_too_many_cells_is_too_heavy() -> None:
    assert refusal_of(one_text_in_many_cells(12_000)) is TooHeavy


LAUGHS = (
    "<!DOCTYPE lolz [<!ENTITY a 'ha'>"
    + "".join(
        f"<!ENTITY {name} '{'&' + before + ';' * 1}{('&' + before + ';') * 9}'>"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize("letters", ["utf-8", "utf-16"])
def test_a_billion_laughs_are_refused_before_they_begin(letters: str) -> None:
    contents = parts("")
    contents["xl/worksheets/sheet1.xml"] = sheet_xml(
        f'<row r="1">{text_cell("A1", "&amp;i;")}</row>', before=LAUGHS
    ).encode(letters)

    assert refusal_of(packed(contents)) is DamagedFile


def test_ten_million_declared_rows_cost_nothing() -> None:
    declared = '<dimension ref="A1:ZZ10000000"/>'
    row = f'<row r="2">{text_cell("A2", "Ким Ева")}{text_cell("B2", "ТМ-21")}</row>'

    table = read_table(raw_workbook(HEADINGS_XML + row, beside=declared), "список.xlsx")

    assert [line.number for line in table.lines] == [2]


@pytest.mark.parametrize("far", ["A1048576", "XFD1048576", "A10000000", "A99999999"])
def test_a_single_cell_far_away_is_refused_unbuilt(far: str) -> None:
    row = far.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    assert (
        refusal_of(raw_workbook(f'{HEADINGS_XML}<row r="{row}">{text_cell(far, "x")}</row>')) is TooManyRows
    )


def cut_short(content: bytes) -> bytes:
    """The first half."""
    return content[: len(content) // 2]


def one_bit(content: bytes) -> bytes:
    """The same with a spoiled byte inside the packed data of a sheet."""
    spoiled = bytearray(content)
    place = content.index(b"xl/worksheets/sheet1.xml") + 60
    spoiled[place] ^= 0xFF
    return bytes(spoiled)


@pytest.mark.parametrize("spoil", [cut_short, one_bit])
def test_a_spoiled_archive_is_damage(spoil: Callable[[bytes], bytes]) -> None:
    assert refusal_of(spoil(workbook([LIST[0], *[LIST[1]] * 50]))) is DamagedFile


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>"),
        ("xl/worksheets/sheet1.xml", b"\x00\x01\x02"),
        ("xl/workbook.xml", b"<workbook"),
        ("xl/_rels/workbook.xml.rels", b"not xml at all"),
    ],
)
def test_broken_xml_is_damage(part: str, content: bytes) -> None:
    assert refusal_of(packed({**parts(sheet_xml(HEADINGS_XML)), part: content})) is DamagedFile


def test_a_locked_archive_is_named() -> None:
    locked = bytearray(workbook(LIST))
    for mark, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + flags_at] |= 1

    assert refusal_of(bytes(locked)) is PasswordProtected


def test_rows_that_overlap_in_merged_cells_cost_no_more_than_the_sheet() -> None:
    rows = "".join(f'<row r="{row}">{text_cell(f"A{row}", "Ким Ева")}</row>' for row in range(2, 3000))
    merged = '<mergeCell ref="A2:A20000"/>' * 200_000

    assert (
        len(
            read_table(
                raw_workbook(HEADINGS_XML + rows, beside=f"<mergeCells>{merged}</mergeCells>"), "a.xlsx"
            ).lines
        )
        == 2998
    )


def test_a_reading_that_lasts_too_long_is_stopped() -> None:
    assert refusal_of(workbook(LIST), limits=Limits(wall_seconds=0.01)) is TooHeavy


def test_a_reading_that_needs_too_much_memory_is_stopped() -> None:
    rows = "".join(f'<row r="{row}">{text_cell(f"A{row}", "x" * 900)}</row>' for row in range(2, 19_000))

    assert refusal_of(raw_workbook(HEADINGS_XML + rows), limits=Limits(memory_bytes=60 * 1024**2)) is TooHeavy


def test_a_list_of_nonsense_has_no_headings() -> None:
    assert refusal_of(workbook([["x" * 1000] * 100] * 40)) is NoHeadings


def test_the_child_knows_nothing_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "not for strangers")
    assert set(surroundings()) == {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
