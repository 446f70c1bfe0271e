"""The engine's reasons as they are kept: msgids and facts, so that every reader gets own words."""

from collections.abc import Iterable
from typing import Any

from apps.matching.engine import Contribution, Sentence


def kept_reasons(contributions: Iterable[Contribution]) -> list[dict[str, Any]]:
    """What speaks for a pair and against it; criteria about which nothing is known say nothing."""
    return [
        {**kept_sentence(one.said), "criterion": one.criterion, "favours": one.favours, "points": one.points}
        for one in contributions
        if one.said is not None
    ]


def kept_sentence(said: Sentence) -> dict[str, Any]:
    """A sentence as JSON."""
    facts = {key: list(fact) if isinstance(fact, tuple) else fact for key, fact in said.facts.items()}
    return {"msgid": said.msgid, "facts": facts}
