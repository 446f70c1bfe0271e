"""The operations of the bases."""

from kernel.policy import operation
from kernel.roles import STAFF, Role, WorkspaceKind

COLLEGE = WorkspaceKind.COLLEGE
KEEPERS = frozenset({Role.CURATOR, Role.DIRECTOR, Role.SYSTEM})
READERS = KEEPERS | {Role.CONTROLLER, Role.PSYCHOLOGIST}

SEE_BASES = operation("intake.see_bases", COLLEGE, READERS, STAFF)
SEE_ENTRIES = operation("intake.see_entries", COLLEGE, READERS | {Role.MENTOR, Role.MENTEE}, STAFF)
"""Entries as other parts need them, who decide what of them the actor may see."""
ENTER_MENTEE = operation("intake.enter_mentee", COLLEGE, KEEPERS, STAFF)
ENTER_MENTOR = operation("intake.enter_mentor", COLLEGE, KEEPERS, STAFF)
SETTLE_MENTEE = operation("intake.settle_mentee", COLLEGE, KEEPERS, STAFF)
"""Told by the matching: a mentee has a pair, or waits again."""
HOLD_MENTOR = operation("intake.hold_mentor", COLLEGE, KEEPERS, STAFF)
"""Asked by the matching, which counts a mentor's places by one act at a time."""
LOAD_BASES = operation("intake.load_bases", COLLEGE, KEEPERS, STAFF)
COUNT_REQUESTS = operation("intake.count_requests", COLLEGE, READERS, STAFF)
ENTER_PARTNER_MENTOR = operation("intake.enter_partner_mentor", COLLEGE, {Role.CURATOR, Role.SYSTEM}, STAFF)
SEE_DESK = operation("intake.see_desk", COLLEGE, STAFF)
"""Everybody's desk asks; who is not concerned gets nothing."""
FORGET_DRAFTS = operation("intake.forget_drafts", COLLEGE, {Role.SYSTEM})
