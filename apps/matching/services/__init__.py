"""What matching does."""

from apps.matching.services.agreements import record_agreement
from apps.matching.services.asking import ask_pool
from apps.matching.services.ending import (
    compare_placement,
    end_pair,
    end_pair_of_placement,
    end_pairs_of_entry,
)
from apps.matching.services.pairs import confirm_pair
from apps.matching.services.proposals import accept_proposal, decline_proposal, propose_pair
from apps.matching.services.reviewing import review_pairs
from apps.matching.services.runs import run_matching
from apps.matching.services.telling import tell_both, tell_the_pair

__all__ = [
    "accept_proposal",
    "ask_pool",
    "compare_placement",
    "confirm_pair",
    "decline_proposal",
    "end_pair",
    "end_pair_of_placement",
    "end_pairs_of_entry",
    "propose_pair",
    "record_agreement",
    "review_pairs",
    "run_matching",
    "tell_both",
    "tell_the_pair",
]
