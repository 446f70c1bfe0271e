"""What can be written down at all, by whatever door it comes: pure rules, held before any use-case begins."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kernel.refusals import Refusal
from kernel.words import noop

LONGEST_TEXT = 20_000
LARGEST_NUMBER = 2_147_483_647
YEARS = range(1900, 2201)
UNWRITABLE = frozenset("\0") | {chr(code) for code in range(0xD800, 0xE000)}
"""Signs that PostgreSQL or UTF-8 cannot hold: NUL and halves of a pair."""


class TextHasStraySigns(Refusal):
    """A sign that no keyboard gives; it comes with a damaged file or a careless copy."""

    message = noop("The text holds a sign that cannot be stored.")
    way_out = noop("Type it by hand instead of copying it.")


class TextIsTooLong(Refusal):
    """Facts: begins, the first words; most, in signs."""

    message = noop("The text «{begins}…» is too long: at most {most} signs fit.")
    way_out = noop("Say it in fewer words.")


class TextIsMissing(Refusal):
    """A text that must not be empty."""

    message = noop("Something that is needed is left empty.")
    way_out = noop("Fill in the empty places.")


class NumberDoesNotFit(Refusal):
    """Facts: least, most."""

    message = noop("This number does not fit: from {least} to {most} is possible.")
    way_out = noop("Check the number.")


class DayIsTooFar(Refusal):
    """Facts: given."""

    message = noop("The year {given} cannot be right.")
    way_out = noop("Check the date.")


class NoSuchChoice(Refusal):
    """Facts: code. A code that stands in no list of ours."""

    message = noop("There is no such choice: «{code}».")
    way_out = noop("Choose one from the list.")


def check_writable(given: Any) -> None:
    """Raise the first refusal that applies to a value or to anything inside it."""
    match given:
        case str():
            _check_text(given)
        case int() | float() | Decimal():
            _check_number(given)
        case date():
            _check_day(given)
        case Mapping():
            check_all_writable([*given.keys(), *given.values()])
        case list() | tuple() | set() | frozenset():
            check_all_writable(given)
        case _ if is_dataclass(given):
            check_all_writable(getattr(given, one.name) for one in fields(given))


def check_all_writable(given: Iterable[Any]) -> None:
    """The same of each."""
    for one in given:
        check_writable(one)


def check_length(text: str, most: int) -> None:
    """Raise TextIsTooLong."""
    if len(text) > most:
        raise TextIsTooLong(begins=text[:30], most=most)


def check_between(number: float, least: int, most: int) -> None:
    """Raise NumberDoesNotFit."""
    if not least <= number <= most:
        raise NumberDoesNotFit(least=least, most=most)


def check_choice(code: str, known: Iterable[str]) -> None:
    """Raise NoSuchChoice."""
    if code not in known:
        raise NoSuchChoice(code=code[:40])


def _check_text(text: str) -> None:
    if not UNWRITABLE.isdisjoint(text):
        raise TextHasStraySigns
    check_length(text, LONGEST_TEXT)


def _check_day(day: date) -> None:
    if day.year not in YEARS:
        raise DayIsTooFar(given=day.year)


def _check_number(number: float | Decimal) -> None:
    if not math.isfinite(number) or not -LARGEST_NUMBER <= number <= LARGEST_NUMBER:
        raise NumberDoesNotFit(least=-LARGEST_NUMBER, most=LARGEST_NUMBER)
