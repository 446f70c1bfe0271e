"""Who reacts to which event: the table that config fills and the delivery reads."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kernel.events import Event


class Side(StrEnum):
    """Where a handler runs: in the college that the event concerns, in the shared layer, or in own units."""

    COLLEGE = "college"
    SHARED = "shared"
    OWN_UNITS = "own units"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One handler of one event; `name` is lasting, since the ledger of effects is keyed by it."""

    name: str
    side: Side
    handler: Callable[..., Any]


SUBSCRIPTIONS: dict[str, tuple[Subscription, ...]] = {}


def subscribe(event: type[Event], *subscriptions: Subscription) -> None:
    """Name all the handlers of an event, once. Raises ValueError when done twice."""
    if event.name in SUBSCRIPTIONS:
        raise ValueError(f"{event.name} has its subscribers already")
    SUBSCRIPTIONS[event.name] = subscriptions


def in_college(handler: Callable[..., Any]) -> Subscription:
    """A handler that runs in the college, called as handler(event, actor=system of that college)."""
    return Subscription(f"{handler.__module__}.{handler.__qualname__}", Side.COLLEGE, handler)


def in_shared(handler: Callable[..., Any]) -> Subscription:
    """A handler that runs in the shared layer, called as handler(event, college_id=whence it came)."""
    return Subscription(f"{handler.__module__}.{handler.__qualname__}", Side.SHARED, handler)


def in_own_units(handler: Callable[..., Any]) -> Subscription:
    """A handler that must store something before it acts on the world outside: letters, long tasks.

    It is called as handler(event, unit=opens one unit of the college and gives its system actor; of the
    shared layer, for an event that concerns no college), outside any transaction, possibly twice: that it
    acts once is its own duty.
    """
    return Subscription(f"{handler.__module__}.{handler.__qualname__}", Side.OWN_UNITS, handler)
