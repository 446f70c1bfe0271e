"""Who tells, who reads and who posts."""

from kernel.policy import operation
from kernel.roles import ROLES_OF, Role, WorkspaceKind

EVERYBODY = ROLES_OF[WorkspaceKind.COLLEGE]

TELL_PEOPLE = operation("notices.tell_people", WorkspaceKind.COLLEGE, EVERYBODY | {Role.SYSTEM})
READ_NOTICES = operation("notices.read_own", WorkspaceKind.COLLEGE, EVERYBODY)
POST_LETTERS = operation("notices.post_letters", WorkspaceKind.COLLEGE, {Role.SYSTEM})
