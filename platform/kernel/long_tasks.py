"""Long tasks: work that a person starts, leaves and finds again; the kinds of it, and what runs them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Result = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of long task; `title` is an msgid, `page` the route that shows the result of a task's id."""

    name: str
    title: str
    run: Callable[..., Result]
    page: str = ""


KINDS: dict[str, Kind] = {}


def declare(name: str, *, title: str, run: Callable[..., Result], page: str = "") -> None:
    """Name what runs a kind, called as run(task_id, facts, actor=system of the college) in one transaction.

    It answers with the result to keep, or raises a Refusal. Raises ValueError when declared twice.
    """
    if name in KINDS:
        raise ValueError(f"the long task {name} is declared already")
    KINDS[name] = Kind(name, title, run, page)
