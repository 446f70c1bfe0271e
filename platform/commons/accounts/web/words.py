"""What the roles are called on pages and in letters."""

from django.utils.translation import gettext as _

from commons.accounts.selectors.workspaces import WorkspaceRow
from kernel.roles import Role, WorkspaceKind
from kernel.words import noop
from ui.navigation import Link

ROLES = {
    Role.CURATOR: noop("curator"),
    Role.DIRECTOR: noop("director"),
    Role.CONTROLLER: noop("controller"),
    Role.PSYCHOLOGIST: noop("psychologist"),
    Role.TEACHER: noop("teacher"),
    Role.MENTOR: noop("mentor"),
    Role.MENTEE: noop("mentee"),
    Role.REPRESENTATIVE: noop("representative"),
    Role.COORDINATOR: noop("coordinator of the employer"),
    Role.ANALYST: noop("analyst of the authority"),
    Role.OPERATOR: noop("operator of the platform"),
}
ICONS = {
    WorkspaceKind.COLLEGE: "school",
    WorkspaceKind.EMPLOYER: "building-factory-2",
    WorkspaceKind.REGION: "map",
    WorkspaceKind.CONSOLE: "settings",
}


def role_word(role: Role) -> str:
    """The role in the person's language."""
    return _(ROLES[role])


def link_to(row: WorkspaceRow) -> Link:
    """A workspace as one line of a menu."""
    return Link(row.name, row.url, ICONS[row.workspace.kind], note=role_word(row.role))
