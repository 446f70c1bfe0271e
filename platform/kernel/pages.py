"""What a public door answers for a list: a page of typed rows."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Rows of one page, how many there are in all, and the cursor of the next page ("" on the last)."""

    rows: tuple[Row, ...]
    total: int
    next_cursor: str = ""
