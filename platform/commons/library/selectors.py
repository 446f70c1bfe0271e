"""Reads of the taxonomy; names come in the language of the page or letter being made."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from commons.library.models import RequestCategory


@dataclass(frozen=True, slots=True)
class CategoryFacts:
    """One category of requests; `kind` is task, problem, stage2 or skill."""

    code: str
    kind: str
    name: str


def categories() -> tuple[CategoryFacts, ...]:
    """The whole taxonomy in its order (R60)."""
    rows = RequestCategory.objects.order_by("sort")
    return tuple(CategoryFacts(row.code, row.kind, gettext(row.name)) for row in rows)


def all_names() -> dict[str, str]:
    """Names of the whole taxonomy by code, in its order."""
    return {category.code: category.name for category in categories()}


def category_names(codes: Iterable[str]) -> dict[str, str]:
    """Names by code; a code that the taxonomy does not know is left out."""
    rows = RequestCategory.objects.filter(code__in=set(codes)).order_by("sort")
    return {row.code: gettext(row.name) for row in rows}
