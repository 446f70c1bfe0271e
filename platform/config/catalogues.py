"""The catalogues of translations: parts per area, compiled without the system's gettext."""

from pathlib import Path

import polib
from django.conf import settings


def parts() -> list[Path]:
    """The files with Russian translations, one per area."""
    return sorted(Path(settings.LOCALE_PATHS[0]).glob("ru/parts/*.po"))


def merged() -> polib.POFile:
    """All parts as one catalogue. Raises ValueError when two parts translate a text differently."""
    whole = polib.POFile()
    for path in parts():
        part = polib.pofile(str(path))
        whole.metadata = whole.metadata or part.metadata
        for entry in part:
            _add(whole, entry, path)
    return whole


def _add(whole: polib.POFile, entry: polib.POEntry, path: Path) -> None:
    known = whole.find(entry.msgid, msgctxt=entry.msgctxt or False)
    if known is None:
        whole.append(entry)
    elif (known.msgstr, known.msgstr_plural) != (entry.msgstr, entry.msgstr_plural):
        raise ValueError(f"{path.name}: another part translates {entry.msgid!r} differently")
