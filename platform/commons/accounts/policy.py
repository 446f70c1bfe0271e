"""Who may let people into a workspace and out of it: in each kind of workspace those who answer for it."""

from kernel.policy import Operation, operation
from kernel.roles import STAFF, Role, WorkspaceKind

_DOORKEEPERS = {
    WorkspaceKind.COLLEGE: frozenset({Role.CURATOR, Role.DIRECTOR}),
    WorkspaceKind.EMPLOYER: frozenset({Role.COORDINATOR}),
    WorkspaceKind.REGION: frozenset({Role.ANALYST}),
    WorkspaceKind.CONSOLE: frozenset({Role.OPERATOR}),
}


def _everywhere(act: str) -> tuple[Operation, ...]:
    """The operation in each kind of workspace, for those who answer for it and for the system."""
    return tuple(
        operation(
            f"accounts.{act}_in_{kind}",
            kind,
            roles | {Role.SYSTEM},
            seen_by=STAFF if kind == WorkspaceKind.COLLEGE else frozenset(),
        )
        for kind, roles in _DOORKEEPERS.items()
    )


def _by_system(act: str) -> tuple[Operation, ...]:
    """The operation in each kind of workspace, for the system alone, and for the operator in the console."""
    return tuple(
        operation(
            f"accounts.{act}_in_{kind}",
            kind,
            {Role.SYSTEM, Role.OPERATOR} if kind == WorkspaceKind.CONSOLE else {Role.SYSTEM},
        )
        for kind in WorkspaceKind
    )


INVITE = _everywhere("invite")
REVOKE_INVITATION = _everywhere("revoke_invitation")
SEE_INVITATIONS = _everywhere("see_invitations")
SEE_MEMBERS = _everywhere("see_members")
END_MEMBERSHIP = _everywhere("end_membership")
GRANT_MEMBERSHIP = _by_system("grant_membership")
CREATE_ACCOUNT = _by_system("create_account")
GIVE_SECOND_FACTOR = _by_system("give_second_factor")
RESET_SECOND_FACTOR = _by_system("reset_second_factor")
SWEEP = _by_system("sweep")
POST_LETTERS = operation("accounts.post_letters", WorkspaceKind.CONSOLE, {Role.SYSTEM})
