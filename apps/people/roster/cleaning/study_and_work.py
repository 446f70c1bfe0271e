"""Groups, years of study, positions, experience and card numbers."""

import re

from apps.people.roster.cleaning.cleaned import NOTHING, PLACEHOLDERS, Cleaned, guessed, refused
from apps.people.roster.spelling import folded, plain_dashes, tidy
from apps.people.roster.table import Cell, Note, Origin, note
from kernel.words import noop

LONGEST_TEXT, LONGEST_GROUP, LONGEST_KEY = 200, 40, 40
LAST_COURSE, LONGEST_EXPERIENCE = 6, 75
GROUP_WORD = re.compile(r"^(?:группа|гр\.)\s*", re.IGNORECASE)
HYPHEN = re.compile(r"\s*-\s*")
FIRST_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
COURSES = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "первый": 1,
    "второй": 2,
    "третий": 3,
    "четвертый": 4,
    "пятый": 5,
    "шестой": 6,
}


def clean_text(cell: Cell) -> Cleaned:
    """Words kept as they are: a position, a department, a specialty, a parent's name."""
    text = tidy(cell.text)
    if plain_dashes(text).casefold() in PLACEHOLDERS:
        return NOTHING
    if len(text) > LONGEST_TEXT:
        return refused(too_long(LONGEST_TEXT))
    return Cleaned(text)


def clean_group(cell: Cell) -> Cleaned:
    """A group with plain hyphens; Excel likes to make dates of them."""
    if cell.origin is Origin.DATE:
        return refused(
            note("group_became_date", noop("Excel made a date of the group. Type the group again."))
        )
    text = HYPHEN.sub("-", GROUP_WORD.sub("", plain_dashes(tidy(cell.text))))
    if text.casefold() in PLACEHOLDERS:
        return NOTHING
    return Cleaned(text) if len(text) <= LONGEST_GROUP else refused(too_long(LONGEST_GROUP))


def clean_key(cell: Cell) -> Cleaned:
    """The number of a student card or a staff number, letter for letter."""
    text = plain_dashes(tidy(cell.text))
    if text.casefold() in PLACEHOLDERS:
        return NOTHING
    return Cleaned(text) if len(text) <= LONGEST_KEY else refused(too_long(LONGEST_KEY))


def clean_course(cell: Cell) -> Cleaned:
    """A year of study from 1 to 6, in figures, Roman figures or words."""
    text = tidy(cell.text).casefold().replace("ё", "е")
    if plain_dashes(text) in PLACEHOLDERS:
        return NOTHING
    word = text.removesuffix("курс").strip(" -.")
    told = COURSES.get(word) or COURSES.get(word.replace("і", "i").replace("х", "x"))
    found = FIRST_NUMBER.match(text)
    course = told or (int(found[0]) if found and found[0].isdecimal() else 0)
    if not 1 <= course <= LAST_COURSE:
        return refused(
            note("bad_course", noop("The year of study is a number from 1 to {last}."), last=LAST_COURSE)
        )
    return Cleaned(str(course))


def clean_experience(cell: Cell) -> Cleaned:
    """Full years; months are dropped as a guess."""
    text = tidy(cell.text)
    if plain_dashes(text).casefold() in PLACEHOLDERS:
        return NOTHING
    found = FIRST_NUMBER.match(text)
    years = int(float(found[0].replace(",", "."))) if found else -1
    if not 0 <= years <= LONGEST_EXPERIENCE:
        return refused(note("bad_experience", noop("Experience is a number of years.")))
    rest = folded(text[found.end() :]) if found else ""
    exact = found is not None and found[0].isdecimal() and not FIRST_NUMBER.search(rest)
    rounded = note("rounded_years", noop("Only full years were taken."))
    return guessed(str(years), None if exact else rounded)


def too_long(limit: int) -> Note:
    """The text does not fit."""
    return note("too_long", noop("The text is longer than {limit} characters."), limit=limit)
