"""One row of a list for the bases: what it says as the fields of an entry, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from apps.intake.rules.entering import MenteeFields, MentorFields
from apps.intake.rules.sheet_columns import Column, base_of, code_of, codes_of, number_of
from kernel.words import noop

LONGEST_NOTE, LONGEST_WORD = 500, 60


@dataclass(frozen=True, slots=True)
class Names:
    """What cells may name, in the reader's language: code → name."""

    forms: Mapping[str, str]
    role_models: Mapping[str, str]
    requests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a cell: an msgid with its facts."""

    msgid: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row by column; absent columns are empty."""

    cells: Sequence[str]
    columns: Mapping[Column, int]

    def text(self, column: Column) -> str:
        """What the cell says."""
        place = self.columns.get(column)
        return self.cells[place].strip() if place is not None and place < len(self.cells) else ""


def mentee_of(row: Row, names: Names) -> tuple[MenteeFields | None, list[Wrong]]:
    """The entry of a mentee, or None with the reasons."""
    wrong: list[Wrong] = []
    requests = _requests(row, names, wrong)
    form = _one(row, Column.FORM, names.forms, noop("There is no such form: «{said}»."), wrong)
    if not row.text(Column.FORM):
        wrong.append(Wrong(noop("The form of mentoring is not given.")))
    if not row.text(Column.REQUESTS):
        wrong.append(Wrong(noop("The requests are not given.")))
    said = noop("There is no such role model: «{said}».")
    role_model = _one(row, Column.ROLE_MODEL, names.role_models, said, wrong)
    tier = _number(row, Column.TIER, 1, wrong)
    if wrong:
        return None, wrong
    return (
        MenteeFields(
            form=form,
            requests=requests,
            role_model=role_model,
            tier=min(max(tier, 1), 3),
            interests=_words(row),
            note=row.text(Column.NOTE)[:LONGEST_NOTE],
        ),
        [],
    )


def mentor_of(row: Row, names: Names) -> tuple[MentorFields | None, list[Wrong]]:
    """The entry of a mentor, or None with the reasons."""
    wrong: list[Wrong] = []
    base = _base(row, wrong)
    forms = codes_of(row.text(Column.FORM), names.forms)
    wrong += [Wrong(noop("There is no such form: «{said}»."), {"said": said}) for said in forms.unknown]
    if not row.text(Column.FORM):
        wrong.append(Wrong(noop("The form of mentoring is not given.")))
    competences = _requests(row, names, wrong)
    places = _number(row, Column.PLACES, 1, wrong)
    ages = _ages(row, wrong)
    if wrong:
        return None, wrong
    return (
        MentorFields(
            base=base,
            forms=forms.codes,
            places=places,
            competences=competences,
            interests=_words(row),
            prefers_age=ages,
            note=row.text(Column.NOTE)[:LONGEST_NOTE],
        ),
        [],
    )


def _requests(row: Row, names: Names, wrong: list[Wrong]) -> tuple[str, ...]:
    found = codes_of(row.text(Column.REQUESTS), names.requests)
    wrong += [Wrong(noop("There is no such request: «{said}»."), {"said": said}) for said in found.unknown]
    return found.codes


def _base(row: Row, wrong: list[Wrong]) -> str:
    said = row.text(Column.BASE)
    base = base_of(said)
    if not said:
        wrong.append(Wrong(noop("The base is not given.")))
    elif not base:
        wrong.append(Wrong(noop("There is no such base: «{said}»."), {"said": said}))
    return base


def _one(row: Row, column: Column, names: Mapping[str, str], msgid: str, wrong: list[Wrong]) -> str:
    said = row.text(column)
    code = code_of(said, names) if said else ""
    if said and not code:
        wrong.append(Wrong(msgid, {"said": said}))
    return code


def _number(row: Row, column: Column, usual: int, wrong: list[Wrong]) -> int:
    said = row.text(column)
    number = number_of(said) if said else usual
    if number is None:
        wrong.append(Wrong(noop("A number is expected, not «{said}»."), {"said": said}))
        return usual
    return number


def _ages(row: Row, wrong: list[Wrong]) -> tuple[int, int] | None:
    if not (row.text(Column.YOUNGEST) or row.text(Column.OLDEST)):
        return None
    return _number(row, Column.YOUNGEST, 0, wrong), _number(row, Column.OLDEST, 99, wrong)


def _words(row: Row) -> tuple[str, ...]:
    said = row.text(Column.INTERESTS).replace(";", ",").split(",")
    words = (" ".join(word.split()).lower()[:LONGEST_WORD] for word in said)
    return tuple(dict.fromkeys(word for word in words if word))
