"""What a public door answers for a list: a page of typed rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.paginator import Paginator
from django.db.models import QuerySet

Row = TypeVar("Row")
Line = TypeVar("Line")
PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Rows of one page, how many there are in all, and the cursor of the next page ("" on the last)."""

    rows: tuple[Row, ...]
    total: int
    next_cursor: str = ""

    def of(self, lines: Iterable[Line]) -> "Page[Line]":
        """The same page with these lines in place of its rows."""
        return Page(tuple(lines), self.total, self.next_cursor)


def columns_of(orders: Mapping[str, Sequence[str]], order: str) -> Sequence[str]:
    """The columns to order by; the first of `orders` when it is unknown; a minus before it turns them all."""
    columns = orders.get(order.removeprefix("-"), next(iter(orders.values())))
    return tuple(f"-{one}" for one in columns) if order.startswith("-") else columns


def page_of(found: Sequence[Row] | QuerySet[Any], cursor: str) -> Page[Any]:
    """The page at which `cursor`, a number, points; the first for any other text."""
    page = Paginator(found, PAGE_SIZE).get_page(cursor)
    further = str(page.next_page_number()) if page.has_next() else ""
    return Page(tuple(page.object_list), page.paginator.count, further)
