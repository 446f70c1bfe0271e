"""What asks for a person's attention: each part gives its own items, `config/desk.py` names the parts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kernel.policy import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskItem:
    """One thing to do: when (None = no deadline), what, why, and the one act, with the page that does it.

    Texts are in the reader's language already: a source counts, and words agree with numbers.
    `first` stands before everything that has a deadline: without it nothing else can go on.
    `route` is the name of the page, `arguments` its arguments; `count` is of the things it covers.
    """

    title: str
    explain: str
    act: str
    route: str
    arguments: tuple[object, ...] = ()
    due: date | None = None
    icon: str = "circle-dashed"
    tone: str = ""
    count: int = 1
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelBar:
    """One line of a panel: how much of how many, and a note."""

    label: str
    value: int
    of: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPanel:
    """A card beside the things to do: its title is the message, its bars the proof."""

    title: str
    route: str
    link: str
    head: str
    unit: str
    bars: tuple[PanelBar, ...]


class Source(Protocol):
    """A part's own items and cards for this person, all in one go; empty for a role it does not concern."""

    def __call__(self, *, actor: Actor) -> Iterable[DeskItem | DeskPanel]: ...


_SOURCES: list[Source] = []


def declare(sources: Iterable[Source]) -> None:
    """Set the parts that are asked, in the order in which equal items and cards stand."""
    _SOURCES[:] = sources


def waiting_for(actor: Actor) -> tuple[tuple[DeskItem, ...], tuple[DeskPanel, ...]]:
    """What waits for this person, by deadline (what has none comes last), and the cards beside it."""
    found = [one for source in _SOURCES for one in source(actor=actor)]
    items = [one for one in found if isinstance(one, DeskItem)]
    return in_time(items), tuple(one for one in found if isinstance(one, DeskPanel))


def in_time(items: Iterable[DeskItem]) -> tuple[DeskItem, ...]:
    """By deadline; what everything else waits for comes first, what has no deadline last."""
    return tuple(sorted(items, key=lambda item: (not item.first, item.due is None, item.due or date.max)))
