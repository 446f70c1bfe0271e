"""Short ways to say a list and check it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from apps.people.roster import (
    Cell,
    CheckedRow,
    Decisions,
    DryRun,
    Field,
    KnownPerson,
    Line,
    Table,
    check_rows,
    normal_name,
    recognise_headings,
)

TODAY = dt.date(2026, 11, 23)
HEADINGS = (
    "Фамилия",
    "Имя",
    "Отчество",
    "Дата рождения",
    "Кто",
    "Группа",
    "Должность",
    "Почта",
    "Телефон",
    "Номер студбилета",
)
IVANOV = ("Иванов", "Пётр", "Ильич", "31.12.2009", "студент", "ТМ-21", "", "", "", "")


def table(headings: Sequence[str], *rows: Sequence[str | Cell]) -> Table:
    """A table whose first row under the headings is row 2."""
    lines = tuple(
        Line(number, tuple(one if isinstance(one, Cell) else Cell(one) for one in row))
        for number, row in enumerate(rows, start=2)
    )
    return Table("список.xlsx", "Лист1", Line(1, tuple(map(Cell, headings))), lines)


def checked(
    headings: Sequence[str],
    *rows: Sequence[str | Cell],
    known: Iterable[KnownPerson] = (),
    decisions: Decisions | None = None,
) -> DryRun:
    """The dry run of a table on the day of the tests."""
    read = table(headings, *rows)
    found = recognise_headings(read.headings)
    return check_rows(read, found, today=TODAY, known=known, decisions=decisions or Decisions())


def checked_people(
    *rows: Sequence[str | Cell], known: Iterable[KnownPerson] = (), decisions: Decisions | None = None
) -> DryRun:
    """The same under the usual headings."""
    return checked(HEADINGS, *rows, known=known, decisions=decisions)


def like(row: Sequence[str], **changed: str) -> tuple[str, ...]:
    """A row under the usual headings with some cells changed, named by their field."""
    places = [str(column.field) for column in recognise_headings(Line(1, tuple(map(Cell, HEADINGS)))).columns]
    return tuple(changed.get(field, text) for field, text in zip(places, row, strict=True))


def codes(row: CheckedRow) -> list[str]:
    """The codes of the reasons of a row."""
    return [reason.code for reason in row.reasons]


def guesses(row: CheckedRow) -> dict[str, str]:
    """What was guessed, with its result."""
    return {guess.note.code: guess.after for guess in row.guesses}


def known_person(number: int, values: Mapping[Field, str]) -> KnownPerson:
    """A person the college keeps with every field, those not given being empty."""
    born = values.get(Field.BIRTH_DATE)
    whole: dict[Field, str] = {field: values.get(field, "") for field in Field if field != "full_name"}
    return KnownPerson(
        id=UUID(int=number),
        normal_name=normal_name(whole[Field.FAMILY_NAME], whole[Field.GIVEN_NAME], whole[Field.PATRONYMIC]),
        birth_date=dt.date.fromisoformat(born) if born else None,
        email=whole[Field.EMAIL],
        external_key=whole[Field.EXTERNAL_KEY],
        values=whole,
    )


def loaded(dry_run: DryRun) -> list[KnownPerson]:
    """The people a college would have after loading the good rows."""
    return [known_person(row.number, row.values) for row in dry_run.loadable]
