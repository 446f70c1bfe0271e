"""The outcome of reading one cell."""

from dataclasses import dataclass

from apps.people.roster.table import Note


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A value in its settled form, the guesses made on the way, or what is wrong with a suggestion."""

    value: str = ""
    guesses: tuple[Note, ...] = ()
    wrong: Note | None = None
    suggestion: str = ""


NOTHING = Cleaned()
PLACEHOLDERS = frozenset(
    {"", "-", "--", "нет", "н/д", "отсутствует", "нет данных", "не указано", "не указан", "б/н", "?"}
)


def guessed(value: str, *guesses: Note | None) -> Cleaned:
    """A value with those guesses that were really made."""
    return Cleaned(value, tuple(guess for guess in guesses if guess))


def refused(wrong: Note, suggestion: str = "") -> Cleaned:
    """No value, for this reason."""
    return Cleaned(wrong=wrong, suggestion=suggestion)
