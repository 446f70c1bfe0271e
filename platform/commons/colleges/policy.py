"""Who may open a college."""

from kernel.policy import operation
from kernel.roles import Role, WorkspaceKind

OPEN_COLLEGE = operation("colleges.open_college", WorkspaceKind.CONSOLE, {Role.OPERATOR, Role.SYSTEM})
ADD_REGION = operation("colleges.add_region", WorkspaceKind.CONSOLE, {Role.OPERATOR, Role.SYSTEM})
