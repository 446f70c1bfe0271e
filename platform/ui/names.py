"""How a person is called: «Фамилия И. О.» in lists, «И. О. Фамилия» in a signature."""

from ui.typography import NBSP


def short_name(full: str) -> str:
    """«Ким Елена Андреевна» → «Ким Е. А.» with spaces that do not break."""
    surname, *given = full.split()[:3] or [""]
    return NBSP.join([surname, *_letters(given)])


def signature(full: str) -> str:
    """«Гордеев Сергей Николаевич» → «С. Н. Гордеев»."""
    surname, *given = full.split()[:3] or [""]
    return NBSP.join([*_letters(given), surname])


def initials(full: str) -> str:
    """Two letters for the mark of a person: «Ким Елена Андреевна» → «КЕ»."""
    return "".join(part[0] for part in full.split()[:2]).upper()


def _letters(given: list[str]) -> list[str]:
    return [part if part.endswith(".") else f"{part[0]}." for part in given if part not in {"-", "—"}]
