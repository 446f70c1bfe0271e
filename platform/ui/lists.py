"""Lists: what the address asks for (search, filters, order, cursor), and the links that ask for more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from kernel.pages import Page

SEARCH, ORDER, CURSOR, EXPORT = "search", "order", "cursor", "export"
LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of a list: its name in the address, its label, and its values with their labels."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Spec:
    """What may be asked of a list. `orders` are the sortable columns, the first one is the usual order;
    a minus before a name turns the order round.
    """

    filters: tuple[Filter, ...] = ()
    orders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked, checked against the spec: nothing here was merely typed into an address."""

    search: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    order: str = ""
    cursor: str = ""


def parse(spec: Spec, asked: Mapping[str, str]) -> Query:
    """The query of an address (`request.GET`); whatever the spec does not know is passed over."""
    chosen = {
        one.name: asked[one.name]
        for one in spec.filters
        if asked.get(one.name) in {value for value, _ in one.choices if value}
    }
    order = asked.get(ORDER, "")
    return Query(
        search=" ".join(asked.get(SEARCH, "").replace("\x00", "").split())[:LONGEST_SEARCH],
        filters=chosen,
        order=order if order.removeprefix("-") in spec.orders else (spec.orders[0] if spec.orders else ""),
        cursor=asked.get(CURSOR, "")[:200],
    )


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter, and the address without it."""

    words: str
    without: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list ready to be drawn by `<c-list>`: the spec, the query and the page that answered it."""

    spec: Spec
    query: Query
    page: Page[Any]

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows of this page."""
        return self.page.rows

    @property
    def is_narrowed(self) -> bool:
        """Whether search or filters may hide rows (an empty list then says something else)."""
        return bool(self.query.search or self.query.filters)

    @property
    def chips(self) -> list[Chip]:
        """The chosen filters with the addresses that remove them."""
        return [
            Chip(f"{one.label}: {dict(one.choices)[value]}", self.address(**{one.name: ""}))
            for one in self.spec.filters
            if (value := self.query.filters.get(one.name))
        ]

    @property
    def choices(self) -> list[tuple[Filter, str]]:
        """Every filter with its present value."""
        return [(one, self.query.filters.get(one.name, "")) for one in self.spec.filters]

    @property
    def next_url(self) -> str:
        """Address of the next page, empty on the last."""
        return self.address(cursor=self.page.next_cursor) if self.page.next_cursor else ""

    @property
    def first_url(self) -> str:
        """Address of the first page, empty when this is it."""
        return self.address() if self.query.cursor else ""

    @property
    def clear_url(self) -> str:
        """Address of the whole list."""
        return "?"

    @property
    def export_url(self) -> str:
        """Address of the whole list, as narrowed now, as a spreadsheet."""
        return self.address(export="xlsx")

    def sort(self, name: str) -> tuple[str, str]:
        """For a column: the address that sorts by it (or turns it round), and its `aria-sort`."""
        now = {name: "ascending", f"-{name}": "descending"}.get(self.query.order, "")
        return self.address(order=f"-{name}" if now == "ascending" else name), now

    def address(self, **changes: str) -> str:
        """The present query with changes; the cursor is dropped unless given, for it fits one order only."""
        usual = self.spec.orders[0] if self.spec.orders else ""
        asked = {SEARCH: self.query.search, **self.query.filters, ORDER: self.query.order, **changes}
        if asked[ORDER] == usual:
            asked[ORDER] = ""
        return "?" + urlencode({name: value for name, value in asked.items() if value})
