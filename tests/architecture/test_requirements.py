"""docs/requirements.md lists every requirement once, and tells the truth about what is shown."""

from tests.architecture.requirements_table import (
    NUMBERS,
    PLACES,
    TABLE,
    numbered_tests,
    rows,
    with_tests,
)
from tests.architecture.sources import source, walk

TEXT = TABLE.read_text(encoding="utf-8")
SMALL = "| R1 | A sentence. | programme | not yet |\n| L3 | Another. | matching | `test_l3_old` |"


def test_every_requirement_has_one_row_in_order() -> None:
    assert [row.number for row in rows(TEXT)] == list(NUMBERS)


def test_every_row_is_a_sentence_and_names_a_part_of_the_house() -> None:
    assert [
        row.number for row in rows(TEXT) if not row.text.endswith(".") or not PLACES.issuperset(row.where)
    ] == []


def test_shown_by_names_exactly_the_tests_that_there_are() -> None:
    tests = numbered_tests(walk())

    assert {row.number: set(row.shown_by) for row in rows(TEXT) if row.shown_by} == tests


def test_a_test_is_found_under_each_number_it_begins_with() -> None:
    file = source(
        "tests/apps/people/test_consents.py", "def test_r80_l1_withdrawn(): ...\ndef test_rows(): ...\n"
    )

    assert numbered_tests([file]) == {"R80": {"test_r80_l1_withdrawn"}, "L1": {"test_r80_l1_withdrawn"}}


def test_the_column_is_written_from_the_tests() -> None:
    written = with_tests(SMALL, {"R1": {"test_r1_b", "test_r1_a"}})

    assert written.splitlines() == [
        "| R1 | A sentence. | programme | `test_r1_a`, `test_r1_b` |",
        "| L3 | Another. | matching | not yet |",
    ]
