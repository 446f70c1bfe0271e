"""«Фамилия Имя Отчество» in one cell."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from apps.people.roster.cleaning.cleaned import Cleaned
from apps.people.roster.cleaning.names import (
    PARTICLES,
    clean_family_name,
    clean_given_name,
    clean_patronymic,
    is_patronymic,
)
from apps.people.roster.fields import Field
from apps.people.roster.spelling import folded, plain_dashes, tidy
from apps.people.roster.table import Cell, Note, note
from kernel.words import noop

BRACKETS = re.compile(r"\s*\([^)]*\)")
HYPHEN = re.compile(r"(?<=\w)\s*-\s*(?=\w)")
DOTTED = re.compile(r"\.(?=\w)")

READERS: dict[Field, Callable[[Cell], Cleaned]] = {
    Field.FAMILY_NAME: clean_family_name,
    Field.GIVEN_NAME: clean_given_name,
    Field.PATRONYMIC: clean_patronymic,
}


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart, or what is wrong with it."""

    values: Mapping[Field, str]
    guesses: tuple[Note, ...] = ()
    wrong: Note | None = None
    suggestion: str = ""

    @property
    def whole(self) -> str:
        """The parts in their usual order."""
        return " ".join(value for value in self.values.values() if value)


def split_full_name(cell: Cell) -> Parts:
    """Family name, given name and patronymic from one cell."""
    text = plain_dashes(tidy(cell.text))
    bare = BRACKETS.sub("", text)
    words = with_particles(HYPHEN.sub("-", DOTTED.sub(". ", bare.replace(",", " "))).split())
    guesses = [note("brackets", noop("The words in brackets were left out."))] if bare != text else []
    if is_patronymic_second(words):
        if is_patronymic(words[2]):
            return unclear(" ".join([words[2], *words[:2]]))
        words = [words[2], *words[:2]]
        guesses.append(
            note("name_order", noop("The words were put in the order: family name, given name, patronymic."))
        )
    if why := why_unclear(words):
        return Parts({}, wrong=why)
    return joined([Cell(word, cell.origin) for word in words], guesses)


def with_particles(words: list[str]) -> list[str]:
    """«Вели оглы» is one patronymic."""
    if len(words) > 2 and folded(words[-1]) in PARTICLES:
        return [*words[:-2], f"{words[-2]} {words[-1]}"]
    return words


def is_patronymic_second(words: list[str]) -> bool:
    """Whether the family name was put last."""
    return len(words) == 3 and is_patronymic(words[1])


def unclear(suggestion: str) -> Parts:
    """Two words that look like patronymics: the other order is only suggested."""
    return Parts(
        {},
        wrong=note("name_unclear", noop("It is not clear which word is the family name.")),
        suggestion=suggestion,
    )


def why_unclear(words: list[str]) -> Note | None:
    """A name of one word or of too many cannot be taken apart."""
    if not words:
        return note("no_name", noop("There is no name."))
    if len(words) == 1:
        return note(
            "one_word_name", noop("There is only one word where family name and given name should be.")
        )
    if len(words) > 3:
        return note(
            "long_full_name", noop("There are too many words for family name, given name and patronymic.")
        )
    if len(words) == 2 and is_patronymic(words[1]) and not is_patronymic(words[0]):
        return note("no_family_name", noop("There is no family name."))
    return None


def joined(cells: list[Cell], guesses: list[Note]) -> Parts:
    """The parts, each read as in a column of its own; the first that is wrong speaks for the name."""
    cleaned = {
        field: read(cell) for (field, read), cell in zip(READERS.items(), [*cells, Cell()], strict=False)
    }
    for part in cleaned.values():
        if part.wrong:
            return Parts({}, wrong=part.wrong)
    found = [*guesses, *(guess for part in cleaned.values() for guess in part.guesses)]
    kept = {guess.code: guess for guess in found}
    return Parts({field: part.value for field, part in cleaned.items()}, tuple(kept.values()))
