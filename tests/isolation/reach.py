"""How much each role reaches of each page: of the objects of its own place so many, or told that it may not.

The table in reach.txt is written by `manage.py verify matrix --write`; a change in it is a change of access.
"""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).with_name("reach.txt")
NOTHING = "nothing"


def reach_of(statuses: list[int]) -> str:
    """What a role got of the objects of its place: `2/3`, `told` or nothing."""
    reached = sum(status not in {403, 404} for status in statuses)
    if reached:
        return f"{reached}/{len(statuses)}"
    return "told" if 403 in statuses else NOTHING


def read() -> dict[str, str]:
    """What each role reaches, by `route METHOD role`; what is missing is nothing."""
    cells: dict[str, str] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        page, _, roles = line.partition(": ")
        for one in roles.split(", "):
            role, _, reached = one.rpartition(" ")
            cells[f"{page} {role}"] = reached
    return cells


def write(cells: Mapping[str, str]) -> None:
    """One line a page and method."""
    lines: dict[str, list[str]] = defaultdict(list)
    for cell, reached in sorted(cells.items()):
        page, _, role = cell.rpartition(" ")
        if reached != NOTHING:
            lines[page].append(f"{role} {reached}")
    text = "".join(f"{page}: {', '.join(roles)}\n" for page, roles in lines.items())
    FILE.write_text(text, encoding="utf-8")
