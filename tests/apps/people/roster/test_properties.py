"""What holds for any file and any cell."""

import datetime as dt

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from apps.people.roster import (
    Cell,
    Decisions,
    Field,
    FileRefused,
    Origin,
    Outcome,
    Table,
    normal_name,
    read_table,
)
from apps.people.roster.bad_rows import write_bad_rows
from apps.people.roster.cleaning.cleaned import PLACEHOLDERS
from apps.people.roster.cleaning.dates import clean_birth_date
from apps.people.roster.cleaning.names import clean_family_name
from apps.people.roster.groups import group_key
from apps.people.roster.spelling import is_slip, tidy
from tests.apps.people.roster.files import workbook
from tests.apps.people.roster.lists import HEADINGS, TODAY, checked_people, known_person, loaded

NAMES = ["Иванов", "Пётр", "ИВАНОВ", "Ильич", "Cидоров", "Фамилия", "Имя", "Итого", "Группа ТМ-21", "ТМ-21"]
OTHERS = [
    "31.12.2009",
    "31.02.2009",
    "студент",
    "8912",
    "a@b.example",
    "=1",
    "-",
    "да",
    "40178",
    "\x00",
    "'=x",
]
TELLING = st.sampled_from([*NAMES, *OTHERS])
CELLS = st.builds(Cell, st.one_of(TELLING, st.text(max_size=30)), st.sampled_from(Origin))
ROWS = st.lists(st.lists(CELLS, max_size=12), max_size=8)
LETTERS = st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=2, max_size=20)


@given(ROWS, st.dictionaries(st.integers(2, 9), st.sampled_from(["new", "leave_out", "same:x"])))
@settings(max_examples=200, deadline=None)
def test_every_row_ends_in_exactly_one_way_and_keeps_its_place(
    rows: list[list[Cell]], answers: dict[int, str]
) -> None:
    known = [known_person(1, {Field.FAMILY_NAME: "Иванов", Field.GIVEN_NAME: "Пётр"})]

    run = checked_people(*rows, known=known, decisions=Decisions(answers=answers))

    assert [row.number for row in run.rows] == list(range(2, len(rows) + 2))
    assert sum(run.counts.values()) == len(rows)
    for row in run.rows:
        assert (row.outcome is Outcome.BAD) == bool(row.reasons)
        assert (row.outcome is Outcome.SKIP) == (row.skipped is not None)
        assert (row.outcome is Outcome.CHANGE) <= bool(row.changes)
        assert (row.outcome in (Outcome.SAME, Outcome.CHANGE)) <= (row.known_id is not None)
    assert write_bad_rows(run)[:2] == b"PK"


@given(ROWS)
@settings(max_examples=100, deadline=None)
def test_what_was_loaded_is_the_same_the_next_time(rows: list[list[Cell]]) -> None:
    first = checked_people(*rows)

    again = checked_people(*rows, known=loaded(first))

    assert [row.outcome for row in again.rows if row.outcome is not Outcome.SAME] == [
        row.outcome for row in first.rows if row.outcome is not Outcome.ADD
    ]


@given(st.dates(dt.date(1936, 11, 24), TODAY), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y"]))
def test_any_date_that_can_be_written_is_read(date: dt.date, manner: str) -> None:
    assert clean_birth_date(Cell(date.strftime(manner)), TODAY).value == date.isoformat()


@given(st.text(max_size=40))
def test_a_date_is_read_or_refused_never_both(text: str) -> None:
    cleaned = clean_birth_date(Cell(text), TODAY)

    assert (cleaned.wrong is None) or not cleaned.value
    assert not cleaned.value or dt.date.fromisoformat(cleaned.value) <= TODAY


@given(LETTERS)
def test_a_name_is_the_same_in_any_capitals(letters: str) -> None:
    assume(letters.lower() not in PLACEHOLDERS)
    name = letters.capitalize()

    assert clean_family_name(Cell(name.upper())).value == name
    assert normal_name(name.upper(), name) == normal_name(name, name.replace("ё", "е"))


@given(st.text(max_size=60))
def test_a_tidy_text_stays_as_it_is(text: str) -> None:
    assert tidy(tidy(tidy(text))) == tidy(tidy(text))


@given(LETTERS, st.integers(0, 30), st.sampled_from("абв"))
def test_one_letter_more_is_a_slip_both_ways(word: str, place: int, letter: str) -> None:
    longer = word[:place] + letter + word[place:]

    assert is_slip(word, longer)
    assert is_slip(longer, word)
    assert not is_slip(word, word)


@given(st.from_regex(r"[А-Я]{2}-[0-9]{2}", fullmatch=True))
def test_a_group_is_known_in_small_letters_and_without_its_hyphen(group: str) -> None:
    assert group_key(group) == group_key(group.lower()) == group_key(group.replace("-", " "))


def reading(content: bytes, name: str) -> Table | FileRefused:
    """The table or the refusal; anything else fails the test."""
    try:
        return read_table(content, name)
    except FileRefused as refusal:
        return refusal


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.xlsx", "a"]))
@settings(max_examples=10, deadline=None)
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    assert isinstance(reading(content, name), Table | FileRefused)


SOUND = workbook([HEADINGS, ["Иванов"] * len(HEADINGS)])


@given(st.integers(0, len(SOUND) - 1), st.integers(1, 255))
@settings(max_examples=10, deadline=None)
def test_a_workbook_with_any_byte_spoiled_is_read_or_refused(place: int, change: int) -> None:
    spoiled = bytearray(SOUND)
    spoiled[place] ^= change

    assert isinstance(reading(bytes(spoiled), "a.xlsx"), Table | FileRefused)
