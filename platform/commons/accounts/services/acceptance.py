"""Accepting an invitation: with an account made for it, or with the account one has."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from commons.accounts.events import InvitationAccepted
from commons.accounts.models import Account, Invitation, Membership
from commons.accounts.rules import InvitationIsUnknown, check_usable
from commons.accounts.services.accounts import free_sign_in_name, new_account
from commons.accounts.services.invitations import facts_of
from commons.accounts.services.memberships import end_earlier_accounts_of_the_person, join
from commons.records.public import emit, record
from kernel.clock import now
from kernel.policy import Actor, Workspace
from kernel.roles import Role, WorkspaceKind


@dataclass(frozen=True, slots=True)
class Accepted:
    """The account that was let in, its new membership, and the name that was issued to it (or "")."""

    account: Account
    membership_id: UUID
    issued_name: str = ""


def accept_with_new_account(*, key: str, password: str, stem: str) -> Accepted:
    """Make an account for the invitation whose token has the digest `key`, and let it in.

    By the link of the letter it is signed in to by the e-mail, which the letter has proved; by any other
    link by an issued name that begins with `stem`, so nobody learns whose address has an account.
    Raises the refusals of an unusable invitation, SignInNameIsTaken.
    """
    invitation = _locked(key)
    email = invitation.email if invitation.letter_digest == key else None
    issued = "" if email else free_sign_in_name(stem)
    account = new_account(email=email, sign_in_name=issued or None, password=password)
    return Accepted(account, _let_in(invitation, account).id, issued)


def accept(*, key: str, account: Account) -> Accepted:
    """Let an account in by the invitation whose token has the digest `key`."""
    return Accepted(account, _let_in(_locked(key), account).id)


def _locked(key: str) -> Invitation:
    found = Invitation.objects.select_for_update().filter(Q(digest=key) | Q(letter_digest=key)).first()
    if found is None:
        raise InvitationIsUnknown
    check_usable(facts_of(found), now())
    return found


def _let_in(invitation: Invitation, account: Account) -> Membership:
    workspace = Workspace(WorkspaceKind(invitation.workspace_kind), invitation.workspace_id)
    role = Role(invitation.role)
    membership = join(account=account, workspace=workspace, role=role, person_id=invitation.person_id)
    end_earlier_accounts_of_the_person(membership)
    invitation.used_at, invitation.email, invitation.membership_id = now(), None, membership.id
    invitation.save(update_fields=["used_at", "email", "membership_id"])
    actor = Actor(workspace, role, account.id, membership.id, membership.person_id)
    subjects = [invitation.id, membership.person_id or account.id]
    record(actor=actor, act="accounts.accept_invitation", subjects=subjects)
    if workspace.kind == WorkspaceKind.COLLEGE:
        emit(_told(actor=actor), college_id=workspace.id)
    return membership


def _told(*, actor: Actor) -> InvitationAccepted:
    if actor.membership_id is None or actor.account_id is None:
        raise InvitationIsUnknown
    return InvitationAccepted(
        membership_id=actor.membership_id,
        workspace_kind=actor.workspace.kind,
        workspace_id=actor.workspace.id,
        role=actor.role,
        person_id=actor.person_id,
        account_id=actor.account_id,
    )
