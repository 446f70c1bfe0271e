"""Words that nobody else has, one for each personal column of each place, so that a leak tells its source.
A place is a college or an employer. Ids of a place's rows are told apart as well.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from uuid import UUID

TOKEN = re.compile(r"knr([0-9a-f]{6})([0-9a-f]{4})", re.IGNORECASE)
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")


def code(word: str, length: int) -> str:
    """A short name for a word, always the same."""
    return sha256(word.encode()).hexdigest()[:length]


@dataclass
class Tokens:
    """The tokens that were planted, and the ids of rows, each with its place."""

    places: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    def made(self, place: str, column: str) -> str:
        """The token of a column of a place; `column` is `table.column`."""
        here, there = code(place, 6), code(column, 4)
        self.places[here], self.columns[there] = place, column
        return f"knr{here}{there}"

    def own(self, place: str, ids: Iterable[UUID]) -> None:
        """These ids belong to rows of the place."""
        self.ids.update(dict.fromkeys(map(str, ids), place))

    def found(self, text: str) -> set[tuple[str, str]]:
        """Places and columns whose tokens stand in a text."""
        return {
            (self.places.get(here, here), self.columns.get(there, there))
            for here, there in TOKEN.findall(text.lower())
        }

    def places_in(self, text: str) -> set[str]:
        """Places of which a text holds a token or an id."""
        named = {place for place, _column in self.found(text)}
        return named | {self.ids[one] for one in ID.findall(text) if one in self.ids}


def text_of(content: bytes) -> str:
    """What a reader can find in an answer, a workbook's sheets included."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return content.decode(errors="replace")
    return "".join(_sheets(content))


def _sheets(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(content)) as book:
        for name in book.namelist():
            yield book.read(name).decode(errors="replace")
