"""The door of matching: proposals, pairs, the waiting list and the questions to the regional pool."""

from apps.matching import policy, selectors, services
from apps.matching.rules import PairState, Side
from apps.matching.selectors import (
    SHOWN_STATES,
    Candidates,
    MyPair,
    PairCounts,
    PairDetail,
    PairInWork,
    PairRow,
    PoolCall,
    ProposalRow,
    RunFacts,
    Studio,
    WaitingMentee,
)
from apps.people.public import shows_minors
from kernel.policy import permitted

run_matching = permitted(policy.RUN_MATCHING)(services.run_matching)
accept_proposal = permitted(policy.DECIDE_PROPOSAL)(services.accept_proposal)
decline_proposal = permitted(policy.DECIDE_PROPOSAL)(services.decline_proposal)
propose_pair = permitted(policy.PROPOSE_PAIR)(services.propose_pair)
record_agreement = permitted(policy.RECORD_AGREEMENT)(services.record_agreement)
confirm_pair = permitted(policy.CONFIRM_PAIR)(services.confirm_pair)
end_pair = permitted(policy.END_PAIR)(services.end_pair)
end_pair_of_placement = permitted(policy.REVIEW_PAIRS)(services.end_pair_of_placement)
end_pairs_of_entry = permitted(policy.REVIEW_PAIRS)(services.end_pairs_of_entry)
compare_placement = permitted(policy.REVIEW_PAIRS)(services.compare_placement)
tell_the_pair = permitted(policy.TELL_PAIR)(services.tell_the_pair)
tell_both = permitted(policy.TELL_PAIR)(services.tell_both)
review_pairs = permitted(policy.REVIEW_PAIRS)(services.review_pairs)

studio = shows_minors("matching.read_proposals")(permitted(policy.SEE_MATCHING)(selectors.studio))
latest_run = shows_minors("matching.read_proposals")(permitted(policy.SEE_MATCHING)(selectors.latest_run))
candidates_for = shows_minors("matching.read_candidates")(
    permitted(policy.SEE_MATCHING)(selectors.candidates_for)
)
waiting_list = shows_minors("matching.read_waiting_list")(
    permitted(policy.SEE_MATCHING)(selectors.waiting_list)
)
waiting_count = permitted(policy.SEE_MATCHING)(selectors.waiting_count)
pairs_page = shows_minors("matching.read_pairs")(permitted(policy.SEE_MATCHING)(selectors.pairs_page))
pairs_sheet = shows_minors("matching.export_pairs")(permitted(policy.SEE_MATCHING)(selectors.pairs_sheet))
pair_counts = permitted(policy.SEE_MATCHING)(selectors.pair_counts)
pair_detail = shows_minors("matching.read_pair")(permitted(policy.SEE_MATCHING)(selectors.pair_detail))
active_pairs = permitted(policy.SEE_MATCHING)(selectors.active_pairs)
pairs_in_work = permitted(policy.SEE_MATCHING)(selectors.pairs_in_work)
pool_calls = shows_minors("matching.read_calls")(permitted(policy.SEE_POOL)(selectors.pool_calls))
ask_pool = permitted(policy.ASK_POOL)(services.ask_pool)
my_pairs = shows_minors("matching.read_my_pairs")(permitted(policy.SEE_MY_PAIRS)(selectors.my_pairs))

__all__ = [
    "SHOWN_STATES",
    "Candidates",
    "MyPair",
    "PairCounts",
    "PairDetail",
    "PairInWork",
    "PairRow",
    "PairState",
    "PoolCall",
    "ProposalRow",
    "RunFacts",
    "Side",
    "Studio",
    "WaitingMentee",
    "accept_proposal",
    "active_pairs",
    "ask_pool",
    "candidates_for",
    "compare_placement",
    "confirm_pair",
    "decline_proposal",
    "end_pair",
    "end_pair_of_placement",
    "end_pairs_of_entry",
    "latest_run",
    "my_pairs",
    "pair_counts",
    "pair_detail",
    "pairs_in_work",
    "pairs_page",
    "pairs_sheet",
    "pool_calls",
    "propose_pair",
    "record_agreement",
    "review_pairs",
    "run_matching",
    "studio",
    "tell_both",
    "tell_the_pair",
    "waiting_count",
    "waiting_list",
]
