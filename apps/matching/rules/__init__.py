"""Decisions of matching: what may become a pair, what a pair may become, and what holds a base back."""

from apps.matching.rules.bottleneck import Bottleneck, bottleneck_of
from apps.matching.rules.pairing import (
    PairFacts,
    PairState,
    Side,
    check_agreeable,
    check_confirmable,
    check_endable,
    check_proposable,
    lapses_of,
)

__all__ = [
    "Bottleneck",
    "PairFacts",
    "PairState",
    "Side",
    "bottleneck_of",
    "check_agreeable",
    "check_confirmable",
    "check_endable",
    "check_proposable",
    "lapses_of",
]
