"""The door of accounts: invitations, memberships, workspaces, and the marks of pages."""

from commons.accounts import policy, selectors, services
from commons.accounts.rules import (
    InvitationHasExpired,
    InvitationWasRevoked,
    InvitationWasUsed,
    NoSuchAccount,
    RoleIsNotOfThisWorkspace,
    SignInNameIsTaken,
    TheLastOneStays,
    invited_roles,
)
from commons.accounts.selectors.memberships import MemberRow, WaitingRow
from commons.accounts.selectors.workspaces import (
    WorkspaceDirectory,
    WorkspaceFacts,
    WorkspaceRow,
    workspace_name,
    workspaces_by,
    workspaces_of,
)
from commons.accounts.services.invitations import InvitationLink
from kernel.audience import for_accounts, for_everyone
from kernel.policy import permitted

invite = permitted(*policy.INVITE)(services.invitations.invite)
revoke_invitation = permitted(*policy.REVOKE_INVITATION)(services.invitations.revoke_invitation)
waiting_invitations = permitted(*policy.SEE_INVITATIONS)(selectors.memberships.waiting_invitations)
members_of = permitted(*policy.SEE_MEMBERS)(selectors.memberships.members_of)
end_membership = permitted(*policy.END_MEMBERSHIP)(services.memberships.end_membership)
grant_membership = permitted(*policy.GRANT_MEMBERSHIP)(services.memberships.grant_membership)
create_account = permitted(*policy.CREATE_ACCOUNT)(services.accounts.create_account)
account_called = permitted(*policy.RESET_SECOND_FACTOR)(services.accounts.account_called)
give_second_factor = permitted(*policy.GIVE_SECOND_FACTOR)(services.accounts.give_second_factor)
reset_second_factor = permitted(*policy.RESET_SECOND_FACTOR)(services.accounts.reset_second_factor)
take_invitation = permitted(policy.POST_LETTERS)(services.invitations.take_letter)
put_invitation_back = permitted(policy.POST_LETTERS)(services.invitations.put_letter_back)
take_new_password = permitted(policy.POST_LETTERS)(services.new_passwords.take_letter)
put_new_password_back = permitted(policy.POST_LETTERS)(services.new_passwords.put_letter_back)
sweep = permitted(*policy.SWEEP)(services.sessions.sweep)

__all__ = [
    "InvitationHasExpired",
    "InvitationLink",
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
    "invite",
    "invited_roles",
    "members_of",
    "put_invitation_back",
    "put_new_password_back",
    "reset_second_factor",
    "revoke_invitation",
    "sweep",
    "take_invitation",
    "take_new_password",
    "waiting_invitations",
    "workspace_name",
    "workspaces_by",
    "workspaces_of",
]
