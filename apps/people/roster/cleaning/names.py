"""Family names, given names and patronymics."""

import re

from apps.people.roster.cleaning.cleaned import NOTHING, PLACEHOLDERS, Cleaned, refused
from apps.people.roster.spelling import LATIN, folded, in_cyrillic, plain_dashes, tidy
from apps.people.roster.table import Cell, Note, Origin, note
from kernel.words import noop

LONGEST = 100
HYPHEN = re.compile(r"(?<=\w)\s*-\s*(?=\w)")
ODD = re.compile("[^\u0400-\u04ff'’ʼ. -]")
DIGIT = re.compile(r"[0-9]")
DIGITS_LIKE_LETTERS = str.maketrans("036", "озб")
INITIAL = re.compile(r"\b\w\.|\.$")
WORD = re.compile(r"[^\s-]+")
PARTICLES = frozenset({"оглы", "кызы", "угли", "гызы", "улы", "уулу", "заде"})
NO_PATRONYMIC = PLACEHOLDERS | {"без отчества", "б/о", "не имеет", "отсутствует"}


def clean_family_name(cell: Cell) -> Cleaned:
    """Some family names are one letter long, so only a full stop betrays an initial."""
    if spelled(cell) in PLACEHOLDERS:
        return refused(note("no_family_name", noop("There is no family name.")))
    return clean_name(cell)


def clean_given_name(cell: Cell) -> Cleaned:
    """A given name written in full."""
    if spelled(cell) in PLACEHOLDERS:
        return refused(note("no_given_name", noop("There is no given name.")))
    return without_initial(
        clean_name(cell), note("given_name_initial", noop("The given name is needed in full."))
    )


def clean_patronymic(cell: Cell) -> Cleaned:
    """A patronymic in full, or nothing: a dash says that the person has none."""
    if spelled(cell) in NO_PATRONYMIC:
        return NOTHING
    return without_initial(
        clean_name(cell), note("patronymic_initial", noop("The patronymic is needed in full, or a dash."))
    )


def spelled(cell: Cell) -> str:
    """The cell in small letters with plain dashes."""
    return plain_dashes(tidy(cell.text)).casefold()


def without_initial(cleaned: Cleaned, wrong: Note) -> Cleaned:
    """The same name, refused if a single letter stands for it."""
    initial = cleaned.wrong is not None and cleaned.wrong.code == "initial"
    return refused(wrong) if initial or len(cleaned.value) == 1 else cleaned


def clean_name(cell: Cell) -> Cleaned:
    """One part of a name; what a person typed while mending is taken to the letter."""
    text = HYPHEN.sub("-", plain_dashes(tidy(cell.text)))
    guesses: list[Note] = []
    if cell.origin is not Origin.TYPED:
        text = mend_letters(text, guesses)
        text = mend_capitals(text, guesses)
    return why_not(text) or Cleaned(text, tuple(guesses))


def mend_letters(text: str, guesses: list[Note]) -> str:
    """«Cидоров» with a Latin C becomes Russian throughout."""
    mended = in_cyrillic(text)
    if mended != text:
        guesses.append(
            note("latin_letters", noop("Latin letters were replaced by Russian ones that look the same."))
        )
    return mended


def mend_capitals(text: str, guesses: list[Note]) -> str:
    """ИВАНОВ, иванов and иВАНОВ become Иванов; «Мак-Грегор» and «ДеЛонг» stay."""
    letters = text.replace("-", "").replace(" ", "").replace(".", "")
    if len(letters) < 2 or not (letters.isupper() or letters[0].islower()):
        return text
    mended = WORD.sub(capitalised, text)
    if mended != text:
        guesses.append(note("capitals", noop("The capital letters were put right.")))
    return mended


def capitalised(word: re.Match[str]) -> str:
    """With a capital letter, unless it is the particle after a patronymic."""
    small = word[0].lower()
    return small if word.start() and small in PARTICLES else small.capitalize()


def why_not(text: str) -> Cleaned | None:
    """What keeps the text from being a name, if anything."""
    if DIGIT.search(text):
        mended = text.translate(DIGITS_LIKE_LETTERS)
        suggestion = "" if DIGIT.search(mended) else mended
        return refused(note("digits_in_name", noop("There are digits in the name.")), suggestion)
    if LATIN.search(text):
        return refused(note("latin_name", noop("The name is in Latin letters; it is needed in Russian.")))
    if odd := ODD.findall(text):
        signs = " ".join(dict.fromkeys(odd))
        return refused(
            note(
                "odd_signs",
                noop("There are signs in the name that do not belong there: {signs}"),
                signs=signs,
            )
        )
    if INITIAL.search(text):
        return refused(note("initial", noop("The name is needed in full, without initials.")))
    if len(text) > LONGEST:
        return refused(note("long_name", noop("The name is too long.")))
    return None


def is_patronymic(word: str) -> bool:
    """By its ending."""
    return folded(word).endswith(("вич", "вна", "ьич", "кич", "мич", "нич", "инична", "ична", *PARTICLES))
