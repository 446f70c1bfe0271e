"""Tables of matching."""

from apps.matching.models.pair import Pair
from apps.matching.models.run import Proposal, Run, Unmatched

__all__ = ["Pair", "Proposal", "Run", "Unmatched"]
