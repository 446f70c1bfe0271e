"""A refusal of the rules in people's words: the reason, and the way out."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kernel.refusals import NotPermitted, NotVisible, Refusal, Stale


@dataclass(frozen=True, slots=True)
class Words:
    """For `<c-refusal :refusal=words>` and for messages."""

    reason: str
    way_out: str

    def __str__(self) -> str:
        return f"{self.reason} {self.way_out}".strip()


def refused(act: Callable[[], object]) -> Words | None:
    """Why a rule refused `act`; None when it was done.

    Refusals that have pages of their own (hidden, not permitted, stale) pass through.
    """
    try:
        act()
    except (NotVisible, NotPermitted, Stale):
        raise
    except Refusal as refusal:
        return words_of(refusal)
    return None


def words_of(refusal: Refusal) -> Words:
    """The refusal translated, with its facts filled in."""
    return Words(_filled(refusal.message, refusal), _filled(refusal.way_out, refusal))


def _filled(msgid: str, refusal: Refusal) -> str:
    return _(msgid).format_map(refusal.facts) if msgid else ""
