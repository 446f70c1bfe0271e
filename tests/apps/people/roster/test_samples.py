"""The sample lists that ship with the project, read as a curator would load them."""

from pathlib import Path

import pytest

from apps.people.roster import DryRun, Field, KnownPerson, Outcome, check_rows, read_table, recognise_headings
from tests.apps.people.roster.lists import TODAY, codes, guesses, loaded
from tests.samples.make_samples import FOLDER, SLIPS, STAFF, STUDENTS, TEXT, WORKBOOK, make


def dry_run(name: str, known: tuple[KnownPerson, ...] = (), folder: Path = FOLDER) -> DryRun:
    """The dry run of a sample."""
    table = read_table(folder / name, name)
    return check_rows(table, recognise_headings(table.headings), today=TODAY, known=known)


@pytest.fixture(scope="module")
def of_workbook() -> DryRun:
    return dry_run(WORKBOOK)


def row_of(slip: str) -> int:
    """The row of the workbook where a slip stands; the people begin in row 5."""
    return SLIPS[slip] + 4


def test_the_workbook_holds_45_students_and_12_of_staff_less_the_bad_ones(of_workbook: DryRun) -> None:
    assert of_workbook.counts == {
        Outcome.ADD: 53,
        Outcome.CHANGE: 0,
        Outcome.SAME: 0,
        Outcome.SKIP: 1,
        Outcome.BAD: 5,
    }
    assert len(of_workbook.rows) == STUDENTS + STAFF + 2


def test_every_bad_row_of_the_workbook_has_its_reason(of_workbook: DryRun) -> None:
    assert {row.number: codes(row) for row in of_workbook.of(Outcome.BAD)} == {
        row_of("impossible date"): ["no_such_date"],
        row_of("few digits"): ["few_digits"],
        row_of("initial for a patronymic"): ["patronymic_initial"],
        row_of("kind with a slip"): ["unknown_kind"],
        62: ["repeats_row"],
    }


def test_every_guess_in_the_workbook_is_told(of_workbook: DryRun) -> None:
    assert {row.number: sorted(guesses(row)) for row in of_workbook.guessed} == {
        row_of("Latin letter in the family name"): ["latin_letters"],
        row_of("capital letters"): ["capitals"],
        row_of("group spelled otherwise"): ["group_spelling"],
        5 + STUDENTS: ["formula"],
    }


def test_the_total_is_skipped(of_workbook: DryRun) -> None:
    assert [(row.number, row.skipped and row.skipped.code) for row in of_workbook.of(Outcome.SKIP)] == [
        (63, "total")
    ]


def test_the_text_table_after_the_workbook_changes_what_it_says(of_workbook: DryRun) -> None:
    run = dry_run(TEXT, tuple(loaded(of_workbook)))

    assert run.counts == {
        Outcome.ADD: 4,
        Outcome.CHANGE: 2,
        Outcome.SAME: 50,
        Outcome.SKIP: 1,
        Outcome.BAD: 2,
    }
    assert run.changed_fields == {Field.GROUP: 1, Field.CONSENT: 1}
    assert {row.number: codes(row) for row in run.of(Outcome.BAD)} == {
        11: ["no_such_date"],
        59: ["repeats_row"],
    }


def test_the_text_table_alone_is_a_whole_list() -> None:
    run = dry_run(TEXT)

    assert run.counts[Outcome.ADD] == 56
    assert run.alike == ()


def test_the_samples_are_what_their_maker_makes(tmp_path: Path) -> None:
    make(tmp_path)

    assert (tmp_path / TEXT).read_bytes() == (FOLDER / TEXT).read_bytes()
    assert read_table(tmp_path / WORKBOOK, WORKBOOK) == read_table(FOLDER / WORKBOOK, WORKBOOK)
