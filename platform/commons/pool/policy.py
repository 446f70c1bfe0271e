"""Who may do what in the pool."""

from kernel.policy import operation
from kernel.roles import Role, WorkspaceKind

COLLEGE, EMPLOYER = WorkspaceKind.COLLEGE, WorkspaceKind.EMPLOYER
WATCHES = frozenset({Role.DIRECTOR})

SEE_CALLS = operation("pool.see_calls", COLLEGE, {Role.CURATOR, Role.DIRECTOR})
OPEN_CALL = operation("pool.open_call", COLLEGE, {Role.CURATOR}, seen_by=WATCHES)
CLOSE_CALL = operation("pool.close_call", COLLEGE, {Role.CURATOR, Role.SYSTEM}, seen_by=WATCHES)
ACCEPT_OFFER = operation("pool.accept_offer", COLLEGE, {Role.CURATOR}, seen_by=WATCHES)
DECLINE_OFFER = operation("pool.decline_offer", COLLEGE, {Role.CURATOR}, seen_by=WATCHES)
RECEIVE_EMPLOYEE = operation("pool.receive_employee", COLLEGE, {Role.SYSTEM})
TAKE_PLACE = operation("pool.take_place", COLLEGE, {Role.SYSTEM})
FREE_PLACE = operation("pool.free_place", COLLEGE, {Role.SYSTEM})
HEAR_COLLEGE = operation("pool.hear_college", COLLEGE, {Role.SYSTEM})

SEE_OPEN_CALLS = operation("pool.see_open_calls", EMPLOYER, {Role.COORDINATOR})
SEE_LOAD = operation("pool.see_load", EMPLOYER, {Role.COORDINATOR})
OFFER_PERSON = operation("pool.offer_person", EMPLOYER, {Role.COORDINATOR})
CHANGE_OFFER = operation("pool.change_offer", EMPLOYER, {Role.COORDINATOR})
WITHDRAW_OFFER = operation("pool.withdraw_offer", EMPLOYER, {Role.COORDINATOR})
ANSWER_CALL = operation("pool.answer_call", EMPLOYER, {Role.COORDINATOR})
WITHDRAW_ANSWER = operation("pool.withdraw_answer", EMPLOYER, {Role.COORDINATOR})
WITHDRAW_PERSON = operation("pool.withdraw_person", EMPLOYER, {Role.SYSTEM})

EXPIRE_PLACE = operation("pool.expire_place", WorkspaceKind.CONSOLE, {Role.SYSTEM})
CHECK_PLACEMENTS = operation("pool.check_placements", WorkspaceKind.CONSOLE, {Role.SYSTEM})
