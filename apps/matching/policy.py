"""What can be done in matching, and by whom."""

from kernel.policy import operation
from kernel.roles import STAFF, Role, WorkspaceKind

COLLEGE = WorkspaceKind.COLLEGE
MATCHERS = frozenset({Role.CURATOR, Role.SYSTEM})
READERS = MATCHERS | {Role.DIRECTOR, Role.CONTROLLER, Role.PSYCHOLOGIST}

SEE_MATCHING = operation("matching.see_matching", COLLEGE, READERS, seen_by=STAFF)
SEE_MY_PAIRS = operation("matching.see_my_pairs", COLLEGE, {Role.MENTOR, Role.MENTEE})
SEE_PAIR = operation("matching.see_pair", COLLEGE, READERS | {Role.MENTOR, Role.MENTEE}, seen_by=STAFF)
RUN_MATCHING = operation("matching.run_matching", COLLEGE, MATCHERS, seen_by=STAFF)
DECIDE_PROPOSAL = operation("matching.decide_proposal", COLLEGE, MATCHERS, seen_by=STAFF)
PROPOSE_PAIR = operation("matching.propose_pair", COLLEGE, MATCHERS, seen_by=STAFF)
RECORD_AGREEMENT = operation("matching.record_agreement", COLLEGE, MATCHERS, seen_by=STAFF)
CONFIRM_PAIR = operation("matching.confirm_pair", COLLEGE, {Role.CURATOR}, seen_by=STAFF)
END_PAIR = operation("matching.end_pair", COLLEGE, MATCHERS, seen_by=STAFF)
REVIEW_PAIRS = operation("matching.review_pairs", COLLEGE, {Role.SYSTEM})
SEE_POOL = operation("matching.see_pool", COLLEGE, {Role.CURATOR, Role.DIRECTOR}, seen_by=STAFF)
TELL_PAIR = operation("matching.tell_pair", COLLEGE, {Role.SYSTEM})
ASK_POOL = operation("matching.ask_pool", COLLEGE, {Role.CURATOR}, seen_by=STAFF)
