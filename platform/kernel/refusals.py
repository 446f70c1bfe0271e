"""What a use-case answers when a rule says no: a named exception with a reason and a way out."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from kernel.words import noop


class Refusal(Exception):
    """A rule refused the act; nothing was changed.

    Subclasses are named after the sentence and give `message` and `way_out` as msgids.
    `facts` fill the placeholders of both; the edge translates (see `ui.refusals`).
    Facts never hold anything that may not be shown to the person who is refused.
    """

    message: ClassVar[str] = noop("This cannot be done now.")
    way_out: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts


class NotVisible(Refusal):
    """The object does not exist for this actor: absent, another college's or out of the role's sight."""

    message = noop("There is no such page, or it is not meant for you.")
    way_out = noop("Check the address or go back to your desk.")


class NotPermitted(Refusal):
    """The actor may see the object but may not do this with it."""

    message = noop("Your role does not allow this.")
    way_out = noop("Ask the curator of the programme, or choose another workspace.")


class Stale(Refusal):
    """Somebody changed the object after the page was opened."""

    message = noop("Someone has changed this while you were looking at it.")
    way_out = noop("Open the page again: what you typed is kept.")


Found = TypeVar("Found")


def found(matching: Iterable[Found]) -> Found:
    """The first of these. Raises NotVisible when there is none."""
    for one in matching:
        return one
    raise NotVisible
