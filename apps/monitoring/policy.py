"""Operations of monitoring and who may do them."""

from kernel.policy import operation
from kernel.roles import STAFF, Role, WorkspaceKind

COLLEGE = WorkspaceKind.COLLEGE

RECOUNT = operation("monitoring.recount", COLLEGE, {Role.SYSTEM})
CHECK_FACTS = operation("monitoring.check_facts", COLLEGE, {Role.SYSTEM})
SEE_FIGURES = operation("monitoring.see_figures", COLLEGE, STAFF)
