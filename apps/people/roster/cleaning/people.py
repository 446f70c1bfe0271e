"""Who the person is, their sex and their consent."""

import datetime as dt
import re
from difflib import SequenceMatcher

from apps.people.roster.cleaning.cleaned import NOTHING, PLACEHOLDERS, Cleaned, guessed, refused
from apps.people.roster.fields import Kind
from apps.people.roster.spelling import folded, plain_dashes
from apps.people.roster.table import Cell, note
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
GIVEN = re.compile(r"(?:да|есть|имеется|получено|дано|подписано|от)[ ,]")
SIGNED = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})|(?P<iso>\d{4}-\d\d-\d\d)")
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


def clean_consent(cell: Cell, today: dt.date) -> Cleaned:
    """The day of signing as 2026-09-01, «yes» without a day, or nothing; unclear words count as no."""
    text = folded(plain_dashes(cell.text)).strip(".")
    if text in NO or text.startswith(("нет ", "нет,", "не ")):
        return NOTHING
    if told := SIGNED.search(text):
        return signed_on(told, today)
    if text in YES or GIVEN.match(text):
        return Cleaned("yes")
    return guessed(
        "", note("unclear_consent", noop("It is not clear whether consent was given; counted as not given."))
    )


def signed_on(told: re.Match[str], today: dt.date) -> Cleaned:
    """The day that a consent names; a day that never was or is still to come is refused."""
    try:
        day = dt.date.fromisoformat(told["iso"]) if told["iso"] else written_day(told)
    except ValueError:
        return refused(note("no_such_date", noop("There is no such date.")))
    if day > today:
        return refused(note("future_date", noop("The date is in the future.")))
    return Cleaned(day.isoformat())


def written_day(told: re.Match[str]) -> dt.date:
    """Day, month and year with full stops; two figures of a year are of this century."""
    century = 2000 if len(told["year"]) == 2 else 0
    return dt.date(century + int(told["year"]), int(told["month"]), int(told["day"]))
