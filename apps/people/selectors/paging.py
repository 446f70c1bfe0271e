"""Pages of people: the cursor is the last person shown, so rows added meanwhile shift nothing.

That person need not be in the list any more. The cursor stands in the address, so it holds no name.
"""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet

from apps.people.models import Person

SIZE = 50
ORDERS = {"name": ("simple_name", "id"), "group": ("group", "simple_name", "id")}


def ordered(people: QuerySet[Person], order: str) -> QuerySet[Person]:
    """By one of ORDERS; a minus before it turns it round."""
    sign = "-" if order.startswith("-") else ""
    return people.order_by(*(f"{sign}{key}" for key in keys_of(order)))


def keys_of(order: str) -> tuple[str, ...]:
    """The columns of an order; by name when it is not known."""
    return ORDERS.get(order.removeprefix("-"), ORDERS["name"])


def page_after(people: QuerySet[Person], order: str, cursor: str) -> tuple[list[Person], str]:
    """Up to SIZE people after the one the cursor names, and the next cursor (empty on the last page)."""
    last = Person.objects.filter(id=cursor).first() if _is_id(cursor) else None
    rest = people.filter(_further(last, order)) if last else people
    found = list(ordered(rest, order)[: SIZE + 1])
    return found[:SIZE], str(found[SIZE - 1].id) if len(found) > SIZE else ""


def _further(last: Person, order: str) -> Q:
    ask = "lt" if order.startswith("-") else "gt"
    return _beyond(last, keys_of(order), ask)


def _beyond(last: Person, keys: Sequence[str], ask: str) -> Q:
    here = getattr(last, keys[0])
    beyond = Q(**{f"{keys[0]}__{ask}": here})
    return beyond | (Q(**{keys[0]: here}) & _beyond(last, keys[1:], ask)) if keys[1:] else beyond


def _is_id(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False
