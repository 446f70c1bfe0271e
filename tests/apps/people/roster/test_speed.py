"""A list of 5,000 people costs seconds, not minutes."""

import resource
import time

import pytest

from apps.people.roster import Outcome, check_rows, read_table, recognise_headings
from apps.people.roster.refusals import NoHeadings
from tests.apps.people.roster.files import workbook
from tests.apps.people.roster.lists import HEADINGS, TODAY, loaded

PEOPLE = 5_000
SYLLABLES = ("ба", "ве", "го", "ду", "жи", "ка", "ле", "мо", "ну", "пи")


def name(number: int) -> str:
    """A word of its own for each number."""
    return "".join(SYLLABLES[int(figure)] for figure in f"{number:04}").capitalize()


def person(number: int) -> tuple[str, ...]:
    """A student; no two share a name, a number or an address."""
    born = f"{number % 28 + 1:02}.{number % 12 + 1:02}.{2006 + number % 5}"
    mail, phone = f"s{number}@x.example", f"8912{number:07}"
    return (
        name(number),
        "Анна",
        "Олеговна",
        born,
        "студентка",
        f"ТМ-{number % 90}",
        "",
        mail,
        phone,
        f"С-{number}",
    )


def processor_seconds() -> float:
    """Of this process and of the children that ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def test_a_dry_run_of_5000_rows_takes_less_than_five_seconds_of_processor() -> None:
    file = workbook([HEADINGS, *map(person, range(PEOPLE))])
    first = check_rows(
        table := read_table(file, "a.xlsx"), recognise_headings(table.headings), today=TODAY, known=()
    )
    known = loaded(first)

    began = processor_seconds()
    table = read_table(file, "a.xlsx")
    again = check_rows(table, recognise_headings(table.headings), today=TODAY, known=known)

    assert processor_seconds() - began < 5
    assert first.counts[Outcome.ADD] == PEOPLE
    assert again.counts[Outcome.SAME] == PEOPLE


def test_the_worst_headings_are_looked_through_in_seconds() -> None:
    file = workbook([[f"заголовок номер {row} {column}" for column in range(100)] for row in range(40)])
    began = time.process_time()

    with pytest.raises(NoHeadings):
        read_table(file, "a.xlsx")

    assert time.process_time() - began < 4
