"""Who may do what with employers and their people."""

from kernel.policy import operation
from kernel.roles import Role, WorkspaceKind

OPEN_EMPLOYER = operation("employers.open_employer", WorkspaceKind.CONSOLE, {Role.OPERATOR, Role.SYSTEM})
DESCRIBE_EMPLOYERS = operation("employers.describe_employers", WorkspaceKind.CONSOLE, {Role.SYSTEM})
SEE_EMPLOYER = operation("employers.see_employer", WorkspaceKind.EMPLOYER, {Role.COORDINATOR, Role.SYSTEM})
SEE_PEOPLE = operation("employers.see_people", WorkspaceKind.EMPLOYER, {Role.COORDINATOR, Role.SYSTEM})
ADD_EMPLOYEE = operation("employers.add_employee", WorkspaceKind.EMPLOYER, {Role.COORDINATOR})
CHANGE_EMPLOYEE = operation("employers.change_employee", WorkspaceKind.EMPLOYER, {Role.COORDINATOR})
MARK_LEFT = operation("employers.mark_left", WorkspaceKind.EMPLOYER, {Role.COORDINATOR})
# The pool asks in the region's name, for a college to which the person was offered.
NAME_TO_POOL = operation("employers.name_to_pool", WorkspaceKind.REGION, {Role.SYSTEM})
