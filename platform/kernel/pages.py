"""What a public door answers for a list: a page of typed rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")
PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Rows of one page, how many there are in all, and the cursor of the next page ("" on the last)."""

    rows: tuple[Row, ...]
    total: int
    next_cursor: str = ""


def start_of(cursor: str) -> int:
    """How many rows stand before the page at which `cursor` points; 0 for any other text."""
    return int(cursor) if cursor.isdecimal() and len(cursor) < 8 else 0


def cut_page(found: Any, cursor: str, make_row: Callable[[Any], Row]) -> Page[Row]:
    """The page of the ordered queryset `found` at which `cursor` points; the first for any other text."""
    start = start_of(cursor)
    total, end = found.count(), start + PAGE_SIZE
    rows = tuple(make_row(one) for one in found[start:end])
    return Page(rows, total, str(end) if end < total else "")
