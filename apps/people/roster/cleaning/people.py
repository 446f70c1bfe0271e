"""Who the person is, their sex and their consent."""

import re
from difflib import SequenceMatcher

from apps.people.roster.cleaning.cleaned import NOTHING, PLACEHOLDERS, Cleaned, guessed, refused
from apps.people.roster.fields import Kind
from apps.people.roster.spelling import folded, plain_dashes
from apps.people.roster.table import Cell, Origin, note
from kernel.words import noop

# The first stem that begins a word decides, so an employee of a partner is told from one of ours.
STEMS: tuple[tuple[str, Kind], ...] = (
    ("сотрудник предпр", Kind.PARTNER_EMPLOYEE),
    ("сотрудник парт", Kind.PARTNER_EMPLOYEE),
    ("сотрудник работод", Kind.PARTNER_EMPLOYEE),
    ("работник предпр", Kind.PARTNER_EMPLOYEE),
    ("представитель работод", Kind.PARTNER_EMPLOYEE),
    ("представитель предпр", Kind.PARTNER_EMPLOYEE),
    ("работодат", Kind.PARTNER_EMPLOYEE),
    ("партнер", Kind.PARTNER_EMPLOYEE),
    ("выпускни", Kind.ALUMNUS),
    ("студент", Kind.STUDENT),
    ("обучающ", Kind.STUDENT),
    ("учащ", Kind.STUDENT),
    ("слушател", Kind.STUDENT),
    ("родител", Kind.PARENT),
    ("законный предст", Kind.PARENT),
    ("мать", Kind.PARENT),
    ("отец", Kind.PARENT),
    ("опекун", Kind.PARENT),
    ("преподават", Kind.STAFF),
    ("сотрудник", Kind.STAFF),
    ("педагог", Kind.STAFF),
    ("мастер", Kind.STAFF),
    ("методист", Kind.STAFF),
    ("работник", Kind.STAFF),
    ("учител", Kind.STAFF),
    ("воспитател", Kind.STAFF),
    ("директор", Kind.STAFF),
    ("заместител", Kind.STAFF),
    ("куратор", Kind.STAFF),
    ("психолог", Kind.STAFF),
    ("персонал", Kind.STAFF),
    *((kind.value.replace("_", " "), kind) for kind in Kind),
)
KIND_WORDS: dict[Kind, tuple[str, ...]] = {
    Kind.STUDENT: ("студент", "студентка", "обучающийся", "обучающаяся"),
    Kind.STAFF: ("сотрудник", "преподаватель", "мастер"),
    Kind.ALUMNUS: ("выпускник", "выпускница"),
    Kind.PARENT: ("родитель",),
    Kind.PARTNER_EMPLOYEE: ("работодатель", "партнёр"),
}
NEAR_ENOUGH = 0.75
MEN = frozenset({"м", "муж", "мужской", "мужчина", "юноша", "m", "male"})
WOMEN = frozenset({"ж", "жен", "женский", "женщина", "девушка", "f", "female"})
YES = frozenset(
    {
        "да",
        "есть",
        "имеется",
        "получено",
        "+",
        "v",
        "✓",
        "✔",
        "1",
        "подписано",
        "дано",
        "согласен",
        "согласна",
        "yes",
        "true",
    }
)
GIVEN = re.compile(
    r"(?:да|есть|имеется|получено|дано|подписано|от)[ ,]|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d\d-\d\d"
)
NO = PLACEHOLDERS | {"не получено", "не дано", "0", "ожидается", "no", "false", "не подписано", "отказ"}


def clean_kind(cell: Cell) -> Cleaned:
    """The kind by its usual words; a word that only comes near is suggested, not taken."""
    text = folded(plain_dashes(cell.text))
    if text in PLACEHOLDERS:
        return NOTHING
    for stem, kind in STEMS:
        if text.startswith(stem):
            return Cleaned(kind.value)
    wrong = note(
        "unknown_kind",
        noop(
            "It is not clear who this is: student, member of staff, alumnus, parent or employee of a partner."
        ),
    )
    return refused(wrong, nearest_kind(text))


def nearest_kind(text: str) -> str:
    """The usual word that the text comes nearest to, if near enough."""
    words = [word for usual in KIND_WORDS.values() for word in usual]
    best = max(words, key=lambda word: closeness(text, word))
    return best if closeness(text, best) >= NEAR_ENOUGH else ""


def closeness(text: str, word: str) -> float:
    """The share of letters in common, from 0 to 1."""
    return SequenceMatcher(None, text[:40], folded(word), autojunk=False).ratio()


def clean_sex(cell: Cell) -> Cleaned:
    """«m» or «f»."""
    text = folded(plain_dashes(cell.text)).strip(".")
    if text in PLACEHOLDERS:
        return NOTHING
    if text in MEN or text in WOMEN:
        return Cleaned("m" if text in MEN else "f")
    return refused(note("unknown_sex", noop("Sex is written as «м» or «ж».")))


def clean_consent(cell: Cell) -> Cleaned:
    """«yes» or nothing; a date counts as yes, unclear words as no."""
    text = folded(plain_dashes(cell.text)).strip(".")
    if cell.origin is Origin.DATE or text in YES or GIVEN.match(text):
        return Cleaned("yes")
    if text in NO or text.startswith(("нет ", "нет,", "не ")):
        return NOTHING
    return guessed(
        "", note("unclear_consent", noop("It is not clear whether consent was given; counted as not given."))
    )
