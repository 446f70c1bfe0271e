"""Pages of people: the cursor is the last person shown, so rows added meanwhile shift nothing.

That person need not be in the list any more. The cursor stands in the address, so it holds no name.
"""

from collections.abc import Sequence
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from apps.people.models import Person
from kernel.pages import PAGE_SIZE, Page


def page_after(people: QuerySet[Person], columns: Sequence[str], cursor: str) -> Page[Person]:
    """The page of people after the one whose id `cursor` is, the first for any other text."""
    found = list(people.filter(_beyond(cursor, columns)).order_by(*columns)[: PAGE_SIZE + 1])
    shown = tuple(found[:PAGE_SIZE])
    return Page(shown, people.count(), str(shown[-1].id) if len(found) > PAGE_SIZE else "")


def _beyond(cursor: str, columns: Sequence[str]) -> Q:
    with suppress(ValidationError):
        for last in Person.objects.filter(id=cursor):
            return _further(last, columns)
    return Q()


def _further(last: Person, columns: Sequence[str]) -> Q:
    column = columns[0].removeprefix("-")
    here, ask = getattr(last, column), "lt" if columns[0].startswith("-") else "gt"
    further = Q((f"{column}__{ask}", here))
    return further | (Q((column, here)) & _further(last, columns[1:])) if columns[1:] else further
