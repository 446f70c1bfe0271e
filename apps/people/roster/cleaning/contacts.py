"""E-mail addresses and telephone numbers."""

import re

from apps.people.roster.cleaning.cleaned import NOTHING, PLACEHOLDERS, Cleaned, guessed, refused
from apps.people.roster.spelling import in_latin, plain_dashes, tidy
from apps.people.roster.table import Cell, Note, note
from kernel.words import noop

ADDRESS = re.compile(r"[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
BETWEEN = re.compile(r"[;,\s]+(?=\S+@)")
BETWEEN_NUMBERS = re.compile(r"[;,/]|\s+и\s+|(?<=\d{4})\s{1,}(?=[+78])")
EXTENSION = re.compile(r"\s*\(?(?:доб|вн)\w*\.?.*$", re.IGNORECASE)
NOT_DIGIT = re.compile(r"[^0-9]")
LETTER = re.compile(r"[^\W\d_]")
RUSSIAN_DIGITS = 11
LONGEST_ADDRESS = 200
SHORTEST_FOREIGN, LONGEST_NUMBER = 8, 15


def clean_email(cell: Cell) -> Cleaned:
    """An address in small letters; of several the first, as a guess."""
    text = tidy(cell.text).lower().removeprefix("mailto:").strip("<>;,. ")
    if text in PLACEHOLDERS:
        return NOTHING
    first, *others = BETWEEN.split(text)
    address = in_latin(first)
    if not ADDRESS.fullmatch(address) or len(address) > LONGEST_ADDRESS:
        return refused(note("bad_email", noop("This is not an e-mail address.")), mended_address(text))
    return guessed(address, several(others), twins(address, first))


def twins(address: str, first: str) -> Note | None:
    """Russian letters in an address are always a slip."""
    if address == first:
        return None
    return note("russian_letters", noop("Russian letters were replaced by Latin ones that look the same."))


def several(others: list[str]) -> Note | None:
    """One cell, several answers."""
    return note("first_of_several", noop("Of several values the first was taken.")) if others else None


def mended_address(text: str) -> str:
    """The usual slips put right, or nothing if that does not help."""
    candidate = in_latin(re.sub(r"\s", "", text)).replace(",", ".").replace("(a)", "@").replace("[at]", "@")
    candidate = re.sub(r"\.{2,}", ".", re.sub(r"@{2,}", "@", candidate))
    return candidate if ADDRESS.fullmatch(candidate) else ""


def clean_phone(cell: Cell) -> Cleaned:
    """A number as +7 912 123-45-67; foreign ones with their plus."""
    text = EXTENSION.sub("", plain_dashes(tidy(cell.text)))
    if text.casefold() in PLACEHOLDERS:
        return NOTHING
    first, *others = [part for part in BETWEEN_NUMBERS.split(text) if part.strip()] or [text]
    digits = NOT_DIGIT.sub("", first)
    if LETTER.search(first):
        return refused(note("letters_in_phone", noop("There are letters in the telephone number.")))
    if first.strip().startswith("+") and not digits.startswith("7"):
        return foreign(digits, several(others))
    return russian(digits, several(others))


def foreign(digits: str, guess: Note | None) -> Cleaned:
    """A number of another country is kept as it is."""
    if not SHORTEST_FOREIGN <= len(digits) <= LONGEST_NUMBER:
        return refused(
            note("foreign_phone", noop("The number of another country should have 8 to 15 digits."))
        )
    return guessed(f"+{digits}", guess)


def russian(digits: str, guess: Note | None) -> Cleaned:
    """Eleven digits from 7 or 8; ten digits lack only the country."""
    if len(digits) == RUSSIAN_DIGITS - 1 and digits[0] in "3489":
        country = note("no_country_code", noop("The code of the country was added."))
        return guessed(pretty(digits), guess, country)
    if len(digits) != RUSSIAN_DIGITS or digits[0] not in "78":
        return refused(miscounted(len(digits)))
    return guessed(pretty(digits[1:]), guess)


def miscounted(digits: int) -> Note:
    """How many digits there are, and how many there should be."""
    if digits < RUSSIAN_DIGITS:
        return note(
            "few_digits",
            noop("Too few digits: {digits} instead of {needed}."),
            digits=digits,
            needed=RUSSIAN_DIGITS,
        )
    if digits > RUSSIAN_DIGITS:
        return note(
            "many_digits",
            noop("Too many digits: {digits} instead of {needed}."),
            digits=digits,
            needed=RUSSIAN_DIGITS,
        )
    return note("wrong_beginning", noop("A telephone number begins with 8 or +7."))


def pretty(ten: str) -> str:
    """The ten digits after the country, grouped."""
    return f"+7 {ten[:3]} {ten[3:6]}-{ten[6:8]}-{ten[8:]}"
