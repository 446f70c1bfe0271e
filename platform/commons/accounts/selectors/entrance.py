"""What sign-in asks before there is an actor: what stands behind a session, and behind a link."""

from dataclasses import dataclass

from django.db.models import Q

from commons.accounts.models import Account, Invitation, Membership
from commons.accounts.rules import Binding, InvitationFacts, InvitationIsUnknown, check_usable
from commons.accounts.selectors.workspaces import actor_of
from kernel.clock import now
from kernel.policy import Actor, Workspace
from kernel.roles import Role, WorkspaceKind


@dataclass(frozen=True, slots=True)
class InvitationCard:
    """An invitation as the holder of one of its links sees it.

    `email` is the name to sign in with, where this link came to that address; whoever holds the other link
    has not shown that the address is theirs, so to them it is neither told nor given (`has_letter`).
    """

    workspace: Workspace
    role: Role
    email: str
    has_letter: bool


def bound_actor(binding: Binding) -> tuple[Account, Actor] | None:
    """Who acts in a session with this binding; None when the membership has ended or its epoch was raised."""
    membership = (
        Membership.objects.select_related("account")
        .filter(
            id=binding.membership_id,
            workspace_id=binding.workspace_id,
            workspace_kind=WorkspaceKind.COLLEGE,
            epoch=binding.epoch,
            ended_at=None,
            account__is_active=True,
        )
        .first()
    )
    return (membership.account, actor_of(membership)) if membership else None


def invitation_card(key: str) -> InvitationCard:
    """The invitation whose token has the digest `key`. Raises the refusal that says why it cannot be used."""
    found = Invitation.objects.filter(Q(digest=key) | Q(letter_digest=key)).first() if key else None
    if found is None:
        raise InvitationIsUnknown
    check_usable(InvitationFacts(found.expires_at, found.used_at, found.revoked_at), now())
    workspace = Workspace(WorkspaceKind(found.workspace_kind), found.workspace_id)
    email = str(found.email or "")
    by_letter = found.letter_digest == key
    return InvitationCard(workspace, Role(found.role), email if by_letter else "", has_letter=bool(email))
