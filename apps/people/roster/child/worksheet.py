"""A first look at the XML of a sheet: how far it goes, where its formulas and merged cells are."""

import io
import re
from dataclasses import dataclass, field
from xml.parsers import expat

REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,8})")
FARTHEST = 10_000_000
Place = tuple[int, int]


@dataclass(slots=True)
class Survey:
    """Places are (row, column) counted from 0; `last_*` count the filled cells only, from 1."""

    last_row: int = 0
    last_column: int = 0
    formulas: set[Place] = field(default_factory=set)
    valued: set[Place] = field(default_factory=set)
    errors: dict[Place, str] = field(default_factory=dict)
    merged: list[tuple[Place, Place]] = field(default_factory=list)


def survey(xml: bytes) -> Survey:
    """Walk the sheet once without building it; raises ExpatError on broken XML."""
    surveyor = Surveyor()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = surveyor.open
    parser.CharacterDataHandler = surveyor.read
    parser.ParseFile(io.BytesIO(xml))
    return surveyor.survey


def place_of(reference: str) -> Place | None:
    """«B12» as (11, 1)."""
    told = REFERENCE.fullmatch(reference)
    if not told:
        return None
    column = 0
    for letter in told[1]:
        column = column * 26 + ord(letter) - 64
    return int(told[2]) - 1, column - 1


class Surveyor:
    """Listens to the parser; a cell without a reference follows the one before it."""

    def __init__(self) -> None:
        self.survey = Survey()
        self.row, self.column = -1, -1
        self.kind = self.inside = ""

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self.inside = tag.rpartition(":")[2]
        if self.inside == "c":
            self.begin_cell(attributes)
        elif self.inside == "is":
            self.fill()
        elif self.inside == "row":
            self.begin_row(attributes)
        elif self.inside == "f":
            self.begin_formula()
        elif self.inside == "mergeCell":
            self.merge(attributes.get("ref", ""))

    def begin_row(self, attributes: dict[str, str]) -> None:
        """Rows may carry their number; it is believed only as far as a sheet can go."""
        told = attributes.get("r", "")
        self.row = min(int(told), FARTHEST) - 1 if told.isdecimal() else self.row + 1
        self.column = -1

    def begin_cell(self, attributes: dict[str, str]) -> None:
        """Cells may carry their place."""
        self.kind = attributes.get("t", "n")
        self.row, self.column = place_of(attributes.get("r", "")) or (self.row, self.column + 1)

    def begin_formula(self) -> None:
        """A formula whose result is text may rightly show nothing; any other owes a value."""
        place = self.row, self.column
        self.survey.formulas.add(place)
        if self.kind == "str":
            self.survey.valued.add(place)
        else:
            self.fill()

    def fill(self) -> None:
        """The cell has a value."""
        self.survey.last_row = max(self.survey.last_row, self.row + 1)
        self.survey.last_column = max(self.survey.last_column, self.column + 1)

    def read(self, text: str) -> None:
        """A value: only that of an error is kept, others are left to the reader of the book."""
        if self.inside != "v" or not text.strip():
            return
        self.fill()
        place = self.row, self.column
        if self.kind == "e":
            self.survey.errors[place] = text
        if place in self.survey.formulas:
            self.survey.valued.add(place)

    def merge(self, reference: str) -> None:
        """A merged range such as «B6:B9»."""
        first, _, last = reference.partition(":")
        corners = place_of(first), place_of(last)
        if corners[0] and corners[1]:
            self.survey.merged.append((corners[0], corners[1]))
