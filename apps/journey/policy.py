"""Who may do what with the meetings of pairs."""

from kernel.policy import operation
from kernel.roles import STAFF, Role, WorkspaceKind

COLLEGE = WorkspaceKind.COLLEGE
PAIR = frozenset({Role.MENTOR, Role.MENTEE})

READERS = STAFF - {Role.TEACHER}

SEE_MEETINGS = operation("journey.see_meetings", COLLEGE, READERS | PAIR | {Role.SYSTEM}, seen_by=STAFF)
SEE_MY_MENTORING = operation("journey.see_my_mentoring", COLLEGE, PAIR)
PLAN_MEETING = operation("journey.plan_meeting", COLLEGE, {Role.CURATOR}, seen_by=STAFF)
RECORD_ACQUAINTANCE = operation(
    "journey.record_acquaintance", COLLEGE, {Role.CURATOR, Role.MENTOR}, seen_by=STAFF
)
STATE_READINESS = operation("journey.state_readiness", COLLEGE, PAIR, seen_by=STAFF)
COUNT_MEETINGS = operation("journey.count_meetings", COLLEGE, STAFF | {Role.SYSTEM})
KEEP_THE_PLAN = operation("journey.keep_the_plan", COLLEGE, {Role.SYSTEM})
