"""What can be done in selection, and by whom."""

from kernel.policy import operation
from kernel.roles import STAFF, Role, WorkspaceKind

COLLEGE = WorkspaceKind.COLLEGE
KEEPERS = frozenset({Role.CURATOR, Role.DIRECTOR, Role.SYSTEM})

SEE_STANDING = operation("selection.see_standing", COLLEGE, STAFF | {Role.SYSTEM})
RECORD_CLEARANCE = operation("selection.record_clearance", COLLEGE, KEEPERS, seen_by=STAFF)
REVOKE_CLEARANCE = operation("selection.revoke_clearance", COLLEGE, KEEPERS, seen_by=STAFF)
RECORD_READINESS = operation(
    "selection.record_readiness", COLLEGE, KEEPERS | {Role.PSYCHOLOGIST}, seen_by=STAFF
)
TELL_LAPSED = operation("selection.tell_lapsed", COLLEGE, {Role.SYSTEM})
