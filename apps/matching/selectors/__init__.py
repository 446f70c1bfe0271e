"""Reads of matching."""

from apps.matching.selectors.candidates import Candidate, Candidates, candidates_for
from apps.matching.selectors.in_work import PairInWork, pairs_in_work
from apps.matching.selectors.my_pairs import MyPair, my_pairs
from apps.matching.selectors.pair_rows import SHOWN_STATES, PairRow
from apps.matching.selectors.pairs import (
    PairCounts,
    PairDetail,
    active_pairs,
    pair_counts,
    pair_detail,
    pairs_page,
    pairs_sheet,
)
from apps.matching.selectors.pool_calls import PoolCall, pool_calls
from apps.matching.selectors.runs import ProposalRow, RunFacts, Studio, latest_run, studio
from apps.matching.selectors.waiting import WaitingMentee, waiting_count, waiting_list

__all__ = [
    "SHOWN_STATES",
    "Candidate",
    "Candidates",
    "MyPair",
    "PairCounts",
    "PairDetail",
    "PairInWork",
    "PairRow",
    "PoolCall",
    "ProposalRow",
    "RunFacts",
    "Studio",
    "WaitingMentee",
    "active_pairs",
    "candidates_for",
    "latest_run",
    "my_pairs",
    "pair_counts",
    "pair_detail",
    "pairs_in_work",
    "pairs_page",
    "pairs_sheet",
    "pool_calls",
    "studio",
    "waiting_count",
    "waiting_list",
]
