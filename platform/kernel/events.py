"""Events: facts that one part of the programme tells the others after they are written."""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any, ClassVar, TypeVar, get_type_hints
from uuid import UUID

EventType = TypeVar("EventType", bound="type[Event]")
REGISTRY: dict[str, "type[Event]"] = {}


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events; fields are UUIDs, dates, moments, numbers and texts, never a person's data."""

    name: ClassVar[str]


def event(name: str):  # type: ignore[no-untyped-def]
    """Register an event class under its lasting name, `area.what_happened`."""

    def register(cls: EventType) -> EventType:
        if name in REGISTRY:
            raise ValueError(f"event {name} is registered twice")
        cls.name = name
        REGISTRY[name] = cls
        return cls

    return register


def to_payload(happened: Event) -> dict[str, Any]:
    """The event's fields as JSON values."""
    return {key: _plain(value) for key, value in asdict(happened).items()}


def from_payload(name: str, payload: dict[str, Any]) -> Event:
    """The event that `to_payload` wrote. Raises KeyError for a name nobody registered."""
    cls = REGISTRY[name]
    hints = get_type_hints(cls)
    return cls(**{field.name: _typed(payload[field.name], hints[field.name]) for field in fields(cls)})


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, date | datetime) else value


def _typed(value: Any, hint: Any) -> Any:
    if value is None:
        return None
    for kind, read in ((UUID, UUID), (datetime, datetime.fromisoformat), (date, date.fromisoformat)):
        if hint in (kind, kind | None):
            return read(value)
    return value
