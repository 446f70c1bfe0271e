"""The door of accounts: invitations, memberships, workspaces, and the marks of pages."""

from commons.accounts import policy
from commons.accounts.rules import (
    InvitationHasExpired,
    InvitationStage,
    InvitationWasRevoked,
    InvitationWasUsed,
    NoSuchAccount,
    RoleIsNotOfThisWorkspace,
    SignInNameIsTaken,
    TheLastOneStays,
)
from commons.accounts.selectors import memberships as reads
from commons.accounts.selectors.memberships import InvitationState, MemberRow, WaitingRow
from commons.accounts.selectors.workspaces import (
    WorkspaceDirectory,
    WorkspaceFacts,
    WorkspaceRow,
    workspaces_by,
    workspaces_of,
)
from commons.accounts.services import accounts, invitations, memberships, sessions
from commons.accounts.services.invitations import InvitationLink
from kernel.audience import for_accounts, for_everyone
from kernel.policy import permitted

invite = permitted(*policy.INVITE)(invitations.invite)
revoke_invitation = permitted(*policy.REVOKE_INVITATION)(invitations.revoke_invitation)
invitations_for = permitted(*policy.SEE_INVITATIONS)(reads.invitations_for)
waiting_invitations = permitted(*policy.SEE_INVITATIONS)(reads.waiting_invitations)
members_of = permitted(*policy.SEE_MEMBERS)(reads.members_of)
end_membership = permitted(*policy.END_MEMBERSHIP)(memberships.end_membership)
grant_membership = permitted(*policy.GRANT_MEMBERSHIP)(memberships.grant_membership)
create_account = permitted(*policy.CREATE_ACCOUNT)(accounts.create_account)
account_called = permitted(*policy.RESET_SECOND_FACTOR)(accounts.account_called)
give_second_factor = permitted(*policy.GIVE_SECOND_FACTOR)(accounts.give_second_factor)
reset_second_factor = permitted(*policy.RESET_SECOND_FACTOR)(accounts.reset_second_factor)
sweep = permitted(*policy.SWEEP)(sessions.sweep)

__all__ = [
    "InvitationHasExpired",
    "InvitationLink",
    "InvitationStage",
    "InvitationState",
    "InvitationWasRevoked",
    "InvitationWasUsed",
    "MemberRow",
    "NoSuchAccount",
    "RoleIsNotOfThisWorkspace",
    "SignInNameIsTaken",
    "TheLastOneStays",
    "WaitingRow",
    "WorkspaceDirectory",
    "WorkspaceFacts",
    "WorkspaceRow",
    "account_called",
    "create_account",
    "end_membership",
    "for_accounts",
    "for_everyone",
    "give_second_factor",
    "grant_membership",
    "invitations_for",
    "invite",
    "members_of",
    "reset_second_factor",
    "revoke_invitation",
    "sweep",
    "waiting_invitations",
    "workspaces_by",
    "workspaces_of",
]
