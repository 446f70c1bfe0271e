"""docs/requirements.md as a table, and the command that writes its column "Shown by" from the tests.

Run `python -m tests.architecture.requirements_table` after naming a test for a requirement.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tests.architecture.folders import COLLEGE_PARTS, FLOORS, SHARED_PARTS
from tests.architecture.sources import ROOT, Source, walk
from tests.architecture.syntax import functions

TABLE = ROOT / "docs/requirements.md"
NUMBERS = (
    *(f"R{number}" for number in range(1, 211)),
    *(f"L{number}" for number in range(1, 8)),
    *(f"B{number}" for number in range(1, 13)),
)
PLACES = frozenset({"tenants", "api", *COLLEGE_PARTS, *SHARED_PARTS, *FLOORS})
NOT_YET = "not yet"
ROW = re.compile(r"^\| (?P<number>[RLB]\d+) \| (?P<text>[^|]+) \| (?P<where>[^|]+) \| (?P<shown>[^|]+) \|$")
NUMBERED_TEST = re.compile(r"^test_(?P<numbers>(?:[rlb]\d+_)+)")


@dataclass(frozen=True)
class Row:
    """One requirement: its number, sentence, the parts that answer for it, the tests that show it."""

    number: str
    text: str
    where: tuple[str, ...]
    shown_by: frozenset[str]


def rows(text: str) -> list[Row]:
    """The requirements in the order of the document."""
    return [_row(found) for found in map(ROW.match, text.splitlines()) if found]


def _row(found: re.Match[str]) -> Row:
    names = re.findall(r"`(\w+)`", found["shown"])
    return Row(found["number"], found["text"], tuple(found["where"].split(", ")), frozenset(names))


def numbered_tests(files: Iterable[Source]) -> dict[str, set[str]]:
    """Tests by the requirement that their names begin with: `test_r80_l1_…` stands under R80 and L1."""
    found: dict[str, set[str]] = {}
    for file in files:
        for test in functions(file.tree) if file.within("tests") and file.path.suffix == ".py" else ():
            for number in _numbers(test.name):
                found.setdefault(number, set()).add(test.name)
    return found


def _numbers(name: str) -> list[str]:
    begun = NUMBERED_TEST.match(name)
    return begun["numbers"].upper().strip("_").split("_") if begun else []


def with_tests(text: str, tests: dict[str, set[str]]) -> str:
    """The document with its last column written anew."""
    return "\n".join(_shown(line, tests) for line in text.split("\n"))


def _shown(line: str, tests: dict[str, set[str]]) -> str:
    found = ROW.match(line)
    if not found:
        return line
    names = ", ".join(f"`{name}`" for name in sorted(tests.get(found["number"], ())))
    return f"| {found['number']} | {found['text']} | {found['where']} | {names or NOT_YET} |"


def main() -> None:
    """Write the column."""
    text = TABLE.read_text(encoding="utf-8")
    TABLE.write_text(with_tests(text, numbered_tests(walk())), encoding="utf-8")


if __name__ == "__main__":
    main()
