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
    """A part's own items for this person; empty for a role that it does not concern."""

    def __call__(self, *, actor: Actor) -> Iterable[DeskItem]: ...


class PanelSource(Protocol):
    """A part's card for this person, or None."""

    def __call__(self, *, actor: Actor) -> DeskPanel | None: ...


_SOURCES: list[Source] = []
_PANELS: list[PanelSource] = []


def declare(sources: Iterable[Source], panels: Iterable[PanelSource] = ()) -> None:
    """Set the parts that are asked, in the order in which equal items and cards stand."""
    _SOURCES[:] = sources
    _PANELS[:] = panels


def items_for(actor: Actor) -> tuple[DeskItem, ...]:
    """Everything that waits for this person, by deadline; what has none comes last."""
    found = [item for source in _SOURCES for item in source(actor=actor)]
    return tuple(sorted(found, key=lambda item: (not item.first, item.due is None, item.due or date.max)))


def panels_for(actor: Actor) -> tuple[DeskPanel, ...]:
    """The cards for this person."""
    return tuple(panel for source in _PANELS if (panel := source(actor=actor)) is not None)
