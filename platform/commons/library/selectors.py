"""Reads of the taxonomy; names come in the language of the page or letter being made."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext

from commons.library.models import RequestCategory
from kernel.units import asked_once

EVERYWHERE = UUID(int=0)
"""The taxonomy is the same in every place."""


@dataclass(frozen=True, slots=True)
class CategoryFacts:
    """One category of requests; `kind` is task, problem, stage2 or skill."""

    code: str
    kind: str
    name: str


def categories() -> tuple[CategoryFacts, ...]:
    """The whole taxonomy in its order (R60), read once in a unit of work."""
    rows = asked_once("library.categories", EVERYWHERE, _read)
    return tuple(CategoryFacts(code, kind, gettext(name)) for code, kind, name in rows)


def all_names() -> dict[str, str]:
    """Names of the whole taxonomy by code, in its order."""
    return {category.code: category.name for category in categories()}


def names_of(codes: Iterable[str]) -> tuple[str, ...]:
    """The names of `codes` in their order; a code that the taxonomy does not know stays as it is."""
    known = all_names()
    return tuple(known.get(code, code) for code in codes)


def category_names(codes: Iterable[str]) -> dict[str, str]:
    """Names by code, in the order of the taxonomy; a code that it does not know is left out."""
    wanted = set(codes)
    return {code: name for code, name in all_names().items() if code in wanted}


def _read() -> list[tuple[str, str, str]]:
    return list(RequestCategory.objects.order_by("sort").values_list("code", "kind", "name"))
