"""The door of matching: proposals, pairs, the waiting list and the questions to the regional pool."""

from apps.matching import policy, selectors, services
from apps.matching.rules.pairing import PairState, Side
from apps.matching.selectors.candidates import Candidates
from apps.matching.selectors.in_sight import PairInSight
from apps.matching.selectors.in_work import PairInWork
from apps.matching.selectors.pair_rows import SHOWN_STATES, PairRow
from apps.matching.selectors.pairs import PairCounts, PairDetail
from apps.matching.selectors.pool_calls import PoolCall
from apps.matching.selectors.runs import ProposalRow, RunFacts, Studio
from apps.matching.selectors.waiting import WaitingMentee
from apps.people.public import shows_minors
from kernel.policy import permitted

run_matching = permitted(policy.RUN_MATCHING)(services.runs.run_matching)
accept_proposal = permitted(policy.DECIDE_PROPOSAL)(services.proposals.accept_proposal)
decline_proposal = permitted(policy.DECIDE_PROPOSAL)(services.proposals.decline_proposal)
propose_pair = permitted(policy.PROPOSE_PAIR)(services.proposals.propose_pair)
record_agreement = permitted(policy.RECORD_AGREEMENT)(services.agreements.record_agreement)
confirm_pair = permitted(policy.CONFIRM_PAIR)(services.pairs.confirm_pair)
end_pair = permitted(policy.END_PAIR)(services.pairs.end_pair)
end_pair_of_placement = permitted(policy.REVIEW_PAIRS)(services.pairs.end_pair_of_placement)
end_pairs_of_entry = permitted(policy.REVIEW_PAIRS)(services.pairs.end_pairs_of_entry)
compare_placement = permitted(policy.REVIEW_PAIRS)(services.pairs.compare_placement)
tell_the_pair = permitted(policy.TELL_PAIR)(services.telling.tell_the_pair)
tell_both = permitted(policy.TELL_PAIR)(services.telling.tell_both)
review_pairs = permitted(policy.REVIEW_PAIRS)(services.reviewing.review_pairs)

studio = shows_minors(policy.SEE_MATCHING, act="matching.read_proposals")(selectors.runs.studio)
candidates_for = shows_minors(policy.SEE_MATCHING, act="matching.read_candidates")(
    selectors.candidates.candidates_for
)
waiting_list = shows_minors(policy.SEE_MATCHING, act="matching.read_waiting_list")(
    selectors.waiting.waiting_list
)
waiting_count = permitted(policy.SEE_MATCHING)(selectors.waiting.waiting_count)
pairs_page = shows_minors(policy.SEE_MATCHING, act="matching.read_pairs")(selectors.pairs.pairs_page)
pairs_sheet = shows_minors(policy.SEE_MATCHING, act="matching.export_pairs")(selectors.pairs.pairs_sheet)
pair_counts = permitted(policy.SEE_MATCHING)(selectors.pairs.pair_counts)
pair_detail = shows_minors(policy.SEE_MATCHING, act="matching.read_pair")(selectors.pairs.pair_detail)
pairs_in_work = permitted(policy.SEE_MATCHING)(selectors.in_work.pairs_in_work)
pool_calls = shows_minors(policy.SEE_POOL, act="matching.read_calls")(selectors.pool_calls.pool_calls)
ask_pool = permitted(policy.ASK_POOL)(services.asking.ask_pool)
my_pairs = shows_minors(policy.SEE_MY_PAIRS, act="matching.read_my_pairs")(selectors.in_sight.my_pairs)
pair_in_sight = shows_minors(policy.SEE_PAIR, act="matching.read_pair")(selectors.in_sight.pair_in_sight)

__all__ = [
    "SHOWN_STATES",
    "Candidates",
    "PairCounts",
    "PairDetail",
    "PairInSight",
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
    "ask_pool",
    "candidates_for",
    "compare_placement",
    "confirm_pair",
    "decline_proposal",
    "end_pair",
    "end_pair_of_placement",
    "end_pairs_of_entry",
    "my_pairs",
    "pair_counts",
    "pair_detail",
    "pair_in_sight",
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
