"""Who waits for a pair: the one definition for the list, the counts, the gate and the engine (R135)."""

from collections.abc import Iterable
from typing import Protocol, TypeVar
from uuid import UUID

from apps.matching.models import Pair


class Asks(Protocol):
    """An entry of the mentee base that has not left, in whatever detail."""

    @property
    def person_id(self) -> UUID: ...

    @property
    def form(self) -> str: ...


Entry = TypeVar("Entry", bound=Asks)


def unpaired(entries: Iterable[Entry]) -> list[Entry]:
    """Those of them who have no open pair in their form."""
    paired = set(Pair.objects.open().values_list("mentee_person_id", "form"))
    return [one for one in entries if (one.person_id, one.form) not in paired]
