"""Lists for the bases as colleges write them: columns in any order, near-enough wording (R60)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

NEAR_ENOUGH = 0.82
STEM = 5
NOT_WORD = re.compile(r"[^0-9a-zа-я]+")
BETWEEN = re.compile(r"[;\n]+")


class Column(StrEnum):
    """What a column of the list says; columns about the person are known elsewhere."""

    FORM = "form"
    ROLE_MODEL = "role_model"
    REQUESTS = "requests"
    TIER = "tier"
    INTERESTS = "interests"
    NOTE = "note"
    BASE = "base"
    PLACES = "places"
    YOUNGEST = "youngest"
    OLDEST = "oldest"


HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.FORM: ("форма", "форма наставничества", "формы", "формы наставничества"),
    Column.ROLE_MODEL: ("ролевая модель", "модель", "вариант"),
    Column.REQUESTS: (
        *("запросы", "запрос", "запрос наставляемого", "с чем нужна помощь", "в чем нужна помощь"),
        *("компетенции", "поможет с", "с чем поможет", "чем может помочь", "в чем поможет"),
    ),
    Column.TIER: ("очередь", "приоритет"),
    Column.INTERESTS: ("интересы", "увлечения", "хобби", "сфера интересов"),
    Column.NOTE: ("примечание", "примечания", "комментарий", "опыт", "жизненный опыт"),
    Column.BASE: ("база", "база наставников"),
    Column.PLACES: ("мест", "места", "число мест", "сколько наставляемых", "количество наставляемых"),
    Column.YOUNGEST: ("возраст от", "возраст наставляемых от"),
    Column.OLDEST: ("возраст до", "возраст наставляемых до"),
}

BASES: Mapping[str, tuple[str, ...]] = {
    "alumni": ("выпускники", "выпускник", "база выпускников"),
    "partners": (
        "партнеры",
        "партнер",
        "сотрудники партнеров",
        "работодатели",
        "работодатель",
        "предприятие",
    ),
    "teachers": ("педагоги", "педагог", "преподаватели", "мастера", "педагоги и мастера", "сотрудники"),
    "students": ("студенты", "студент", "старшекурсники"),
    "parents": ("родители", "родитель"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What texts were taken for: codes, and the texts that name nothing known."""

    codes: tuple[str, ...]
    unknown: tuple[str, ...] = ()


def columns_of(headings: Sequence[str]) -> dict[Column, int]:
    """The place of each column that is there; of two for one the first."""
    found: dict[Column, int] = {}
    for place, heading in enumerate(headings):
        wording = folded(re.sub(r"\([^)]*\)", " ", heading))
        best = _best(wording, ((column.value, word) for column, words in HEADINGS.items() for word in words))
        if best:
            found.setdefault(Column(best), place)
    return found


def codes_of(text: str, names: Mapping[str, str]) -> Found:
    """The codes named in a cell, parted by semicolons or lines; by commas where the whole names nothing."""
    codes: list[str] = []
    unknown: list[str] = []
    for part in filter(None, (one.strip() for one in BETWEEN.split(text))):
        found = code_of(part, names)
        pieces = [part] if found else [piece.strip() for piece in part.split(",") if piece.strip()]
        for piece in pieces:
            code = found or code_of(piece, names)
            (codes if code else unknown).append(code or piece)
    return Found(tuple(dict.fromkeys(codes)), tuple(unknown))


def code_of(text: str, names: Mapping[str, str]) -> str:
    """The code whose name the text comes nearest to, or whose words it begins; empty when none is."""
    known = [(code, folded(name)) for code, name in names.items()]
    wanted = _stems(folded(text))
    partly = [code for code, name in known if wanted and wanted <= _stems(name)]
    return _best(folded(text), known) or (partly[0] if len(partly) == 1 else "")


def base_of(text: str) -> str:
    """The base that the text names; empty for none."""
    return _best(folded(text), ((code, wording) for code, words in BASES.items() for wording in words))


def number_of(text: str) -> int | None:
    """A whole number, also written as 2.0; None for anything else."""
    plain = text.strip().removesuffix(".0").removesuffix(",0")
    return int(plain) if plain.isdecimal() and len(plain) < 4 else None


def folded(text: str) -> str:
    """Small letters, ё as е, words parted by one space."""
    return NOT_WORD.sub(" ", text.lower().replace("ё", "е")).strip()


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that say something."""
    return frozenset(word[:STEM] for word in text.split() if len(word) >= STEM)


def _best(text: str, wordings: Iterable[tuple[str, str]]) -> str:
    best, nearest = "", NEAR_ENOUGH
    for code, wording in wordings:
        if text == wording:
            return code
        near = SequenceMatcher(None, text, wording, autojunk=False).ratio()
        if text and near >= nearest:
            best, nearest = code, near
    return best
