"""What is wrong with the translations: texts of the sources held against the parts of the catalogue."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath

import polib

Key = tuple[str, str, str]
"""Context, msgid and msgid of the plural."""

BORROWED = "Said by "
"""Beginning of the comment over a text that a library says and we put into better Russian."""

FACT = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


def faults(sources: polib.POFile, parts: Mapping[str, polib.POFile]) -> list[str]:
    """One line per fault. `parts` are the catalogues by the names of their files, without the ending."""
    known = {key_of(entry) for part in parts.values() for entry in part}
    return [
        *(f"missing: {_words(entry)} ({_place(entry)})" for entry in sources if key_of(entry) not in known),
        *(line for name, part in parts.items() for line in _faults_of_part(name, part, sources)),
    ]


def _faults_of_part(name: str, part: polib.POFile, sources: polib.POFile) -> Iterable[str]:
    said = {key_of(entry) for entry in sources if _belongs(entry, name)}
    for entry in part:
        if key_of(entry) not in said and not entry.tcomment.startswith(BORROWED):
            yield f"stale: {_words(entry)} ({name}.po: no source of that part says it)"
        elif entry.fuzzy or not entry.translated():
            yield f"untranslated: {_words(entry)} ({name}.po)"
        elif strange := _strange_facts(entry):
            yield f"other facts: {_words(entry)} ({name}.po knows {', '.join(sorted(strange))})"


def key_of(entry: polib.POEntry) -> Key:
    """What makes a text the same text."""
    return (entry.msgctxt or "", entry.msgid, entry.msgid_plural or "")


def _belongs(entry: polib.POEntry, part: str) -> bool:
    return any(_is_of(PurePath(place), part) for place, _line in entry.occurrences)


def _is_of(place: PurePath, part: str) -> bool:
    """Whether a source lies in the part's folder: people in people/, matching_engine in matching/engine/."""
    return f"/{part.replace('_', '/')}/" in f"/{place.parent.as_posix()}/"


def _strange_facts(entry: polib.POEntry) -> set[str]:
    """Placeholders of the Russian that the English does not have: the page would break on them."""
    russian = [entry.msgstr, *entry.msgstr_plural.values()]
    return _facts(*russian) - _facts(entry.msgid, entry.msgid_plural)


def _facts(*texts: str) -> set[str]:
    return {one or two for text in texts for one, two in FACT.findall(text)}


def _words(entry: polib.POEntry) -> str:
    context = f"[{entry.msgctxt}] " if entry.msgctxt else ""
    return f"{context}{entry.msgid!r}"


def _place(entry: polib.POEntry) -> str:
    return ":".join(entry.occurrences[0]) if entry.occurrences else "nowhere"
