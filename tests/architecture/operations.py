"""The table of operations: who may do what, as the doors declare it and docs/operations.md shows it.

Written by `python3 manage.py shell -c "from tests.architecture.operations import write; write()"`.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps

from kernel.policy import OPERATIONS, Operation
from tests.architecture.sources import ROOT

FILE = ROOT / "docs/operations.md"
OPENING = """# Operations

Who may do what, in which kind of workspace. Everybody else is told that there is nothing there; "told" are
those who may know that the thing exists and are told that their role does not allow it. The table is written
from the code; a test holds it true.

| Operation | Workspace | May | Told |
|---|---|---|---|
"""


def doors() -> Iterator[Any]:
    """Every public door of a college's part or of the shared layer."""
    for app in apps.get_app_configs():
        if app.name.startswith(("apps.", "commons.")) and Path(app.path, "public.py").exists():
            yield import_module(f"{app.name}.public")


def offered() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every function that a door offers, under its full name."""
    for door in doors():
        for name in door.__all__:
            thing = getattr(door, name)
            if callable(thing) and not isinstance(thing, type):
                yield f"{door.__name__}.{name}", thing


def operations_of(function: Callable[..., Any]) -> tuple[Operation, ...]:
    """The operations that a use-case wears; none for a function without a policy."""
    worn: tuple[Operation, ...] = getattr(function, "operations", ())
    return worn


def declared() -> list[Operation]:
    """Every operation that a part declares; tests declare some of their own."""
    parts = {door.__name__.split(".")[-2] for door in doors()}
    return [one for name, one in OPERATIONS.items() if name.split(".")[0] in parts]


def page() -> str:
    """The text of docs/operations.md."""
    rows = [
        f"| {one.name} | {one.workspace} | {_words(one.roles)} | {_words(one.seen_by - one.roles)} |"
        for one in sorted(declared(), key=lambda one: one.name)
    ]
    return OPENING + "\n".join(rows) + "\n"


def _words(roles: frozenset[Any]) -> str:
    return ", ".join(sorted(roles)) or "—"


def write() -> None:
    """Bring docs/operations.md up to date."""
    FILE.write_text(page(), encoding="utf-8")
