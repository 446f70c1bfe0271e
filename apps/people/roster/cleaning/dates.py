"""Dates of birth in the ways people write them."""

import datetime as dt
import re

from apps.people.roster.cleaning.cleaned import NOTHING, PLACEHOLDERS, Cleaned, guessed, refused
from apps.people.roster.spelling import plain_dashes, tidy
from apps.people.roster.table import Cell, Note, note
from kernel.words import noop

TAIL = re.compile(r"(?:[t ]0?0:00(?::00(?:\.0+)?)?)?\s*(?:г\.?\s*р\.?|г\.?|года)?\.?$", re.IGNORECASE)
ISO = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})")
RUSSIAN = re.compile(r"(\d{1,2})\s?([-./, ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})")
WORDED = re.compile(r"(\d{1,2})\s+([а-яё]{3,8})\.?,?\s+(\d{4})")
SERIAL = re.compile(r"[1-5]\d{4}")
MONTHS = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
LETTERS_LIKE_DIGITS = str.maketrans("OoОоIlІЗз", "000011133")
FIRST_DAY_OF_EXCEL = dt.date(1899, 12, 30)
YOUNGEST = 10

Figures = tuple[int, int, int]


def clean_birth_date(cell: Cell, today: dt.date) -> Cleaned:
    """A date as 2009-12-31; two figures of a year, slashes and bare numbers of Excel are guesses."""
    text = TAIL.sub("", plain_dashes(tidy(cell.text)))
    if text.casefold() in PLACEHOLDERS:
        return NOTHING
    if SERIAL.fullmatch(text):
        date = FIRST_DAY_OF_EXCEL + dt.timedelta(days=int(text))
        return in_the_past(date, today, note("excel_number", noop("The number was read as a date of Excel.")))
    told = figures_of(text.lower(), today)
    if told is None:
        return refused(
            note("not_a_date", noop("This is not a date. Write it as 31.12.2009.")), mended(text, today)
        )
    figures, guess = told
    try:
        date = dt.date(*figures)
    except ValueError:
        wrong = note("no_such_date", noop("There is no such date."))
        return refused(wrong, other_order(figures, today))
    return in_the_past(date, today, guess)


def figures_of(text: str, today: dt.date) -> tuple[Figures, Note | None] | None:
    """Year, month and day with the guess made about them; nothing if the text is no date."""
    if told := ISO.fullmatch(text):
        return (int(told[1]), int(told[3]), int(told[4])), None
    if told := WORDED.fullmatch(text):
        stem = told[2][:3].replace("май", "мая")
        return ((int(told[3]), MONTHS.index(stem) + 1, int(told[1])), None) if stem in MONTHS else None
    if told := RUSSIAN.fullmatch(text):
        return by_day(int(told[1]), int(told[3]), told[4], told[2], today)
    return None


def by_day(day: int, month: int, year: str, sign: str, today: dt.date) -> tuple[Figures, Note | None]:
    """Day first; a slash may also mean the American order, which only the figures can give away."""
    if len(year) == 2:
        guess = note("short_year", noop("The century of the year was guessed."))
        return (century(int(year), today) + int(year), month, day), guess
    if sign == ".":
        return (int(year), month, day), None
    if sign == "/" and month > 12 >= day:
        return (int(year), day, month), note("month_first", noop("The date was read as month, day, year."))
    return (int(year), month, day), note("day_first", noop("The date was read as day, month, year."))


def century(year: int, today: dt.date) -> int:
    """The latest century that makes the person at least ten years old."""
    return 2000 if 2000 + year + YOUNGEST <= today.year else 1900


def in_the_past(date: dt.date, today: dt.date, guess: Note | None) -> Cleaned:
    """The date, unless it is still to come."""
    if date > today:
        return refused(note("future_date", noop("The date is in the future.")))
    return guessed(date.isoformat(), guess)


def other_order(figures: Figures, today: dt.date) -> str:
    """«12.31.2009» was perhaps meant as 31.12.2009."""
    year, month, day = figures
    if not (month > 12 >= day and month <= 31):
        return ""
    return mended(f"{month:02}.{day:02}.{year}", today)


def mended(text: str, today: dt.date) -> str:
    """A date with letters in place of figures put right, or nothing."""
    candidate = text.translate(LETTERS_LIKE_DIGITS)
    told = figures_of(candidate, today)
    try:
        date = dt.date(*told[0]) if told else today
    except ValueError:
        return ""
    return f"{date:%d.%m.%Y}" if date < today else ""


def age(born: dt.date, today: dt.date) -> int:
    """Full years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
