"""Short answers after an act: «Пара утверждена», with «Отменить» where it can be undone."""

from django.contrib import messages
from django.http import HttpRequest

_UNDO = "undo:"


def tell(request: HttpRequest, words: str, *, undo: str = "") -> None:
    """Show `words` on the next page; `undo` is the address to which undoing is posted."""
    messages.success(request, words, extra_tags=f"{_UNDO}{undo}" if undo else "")


def undo_address(tags: str | None) -> str:
    """The address hidden in a message's tags."""
    return tags.removeprefix(_UNDO) if tags and tags.startswith(_UNDO) else ""
