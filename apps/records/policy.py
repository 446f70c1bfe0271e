"""Who may look at what the records hold."""

from kernel.policy import operation
from kernel.roles import STAFF, Role, WorkspaceKind

SEE_TASK = operation("records.see_task", WorkspaceKind.COLLEGE, STAFF | {Role.SYSTEM})
