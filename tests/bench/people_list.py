"""What reading and checking a list of 5,000 people costs (P13); prints a table.

Run from the root: `PYTHONPATH=.:platform .venv/bin/python tests/bench/people_list.py`
"""

import resource
import time
from collections.abc import Callable
from contextlib import suppress

from apps.people.roster import check_rows, read_table, recognise_headings
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


def cost(act: Callable[[], object]) -> float:
    """Seconds of processor that `act` took."""
    began = processor_seconds()
    act()
    return processor_seconds() - began


def main() -> None:
    """Print each goal beside what was measured."""
    file = workbook([HEADINGS, *map(person, range(PEOPLE))])
    table = read_table(file, "a.xlsx")
    known = loaded(check_rows(table, recognise_headings(table.headings), today=TODAY, known=()))
    worst = workbook([[f"заголовок номер {row} {column}" for column in range(100)] for row in range(40)])

    def dry_run() -> None:
        table = read_table(file, "a.xlsx")
        check_rows(table, recognise_headings(table.headings), today=TODAY, known=known)

    def no_headings() -> None:
        with suppress(NoHeadings):
            read_table(worst, "a.xlsx")

    print("what                                        goal, CPU s   measured")
    print(f"dry run of {PEOPLE} rows, all known already      under 5       {cost(dry_run):.2f}")
    print(f"40 rows of 100 columns without headings     under 4       {cost(no_headings):.2f}")


if __name__ == "__main__":
    main()
