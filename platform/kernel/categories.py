"""The names of request categories for parts that stand before the library; config says who knows them."""

from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

from kernel.units import asked_once

Source = Callable[[], Mapping[str, str]]
EVERYWHERE = UUID(int=0)
_SOURCES: list[Source] = []


def named_by(source: Source) -> None:
    """Set who tells the names of all categories, by code."""
    _SOURCES[:] = [source]


def all_names() -> Mapping[str, str]:
    """Code → name of every category, asked once in a unit of work; empty while nobody knows them."""
    return asked_once("categories", EVERYWHERE, _SOURCES[0]) if _SOURCES else {}


def names_of(codes: Iterable[str]) -> tuple[str, ...]:
    """The names of `codes` in their order; a code that nobody knows stays as it is."""
    known = all_names()
    return tuple(known.get(code, code) for code in codes)
