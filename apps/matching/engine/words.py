"""Sentences the engine hands out: an English msgid and the facts that fill it; translated at the edge."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Fact = str | int | tuple[str, ...] | tuple[int, ...]


def noop(msgid: str) -> str:
    """Return `msgid` untouched; the message extractor finds it by this call.

    A twin of the kernel's mark, because the engine imports nothing of ours.
    """
    return msgid


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence for people: `facts` fill the placeholders of `msgid`.

    Facts hold codes and numbers (request categories, hours of the week); the edge
    gives them their names in the reader's language.
    """

    msgid: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
