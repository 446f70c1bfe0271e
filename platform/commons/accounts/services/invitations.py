"""Inviting somebody into the inviter's own workspace, withdrawing that, and the link in the letter."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from commons.accounts.events import InvitationMade
from commons.accounts.models import Invitation
from commons.accounts.rules import INVITATION_LASTS, InvitationFacts, check_invited, check_usable
from commons.records.public import emit, record
from kernel.capability import digest, new_token
from kernel.clock import now
from kernel.columns import check_same
from kernel.ids import new_id
from kernel.policy import Actor, Workspace
from kernel.refusals import found
from kernel.roles import Role, WorkspaceKind


@dataclass(frozen=True, slots=True)
class InvitationLink:
    """The link to be handed over on paper or shown as a picture; it is never shown again."""

    invitation_id: UUID
    url: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class InvitationLetter:
    """What the letter of an invitation says, and to whom it goes."""

    email: str
    url: str
    expires_at: datetime
    workspace: Workspace
    role: Role


def invite(
    *,
    actor: Actor,
    role: Role,
    person_id: UUID | None = None,
    email: str | None = None,
    row_id: UUID | None = None,
) -> InvitationLink:
    """Invite a person to a role in the actor's workspace; with an e-mail a letter follows.

    An earlier invitation of the same person to the same role that still waits is withdrawn.
    The same form (`row_id`) sent twice makes one, with the link that was shown last.
    Raises RoleIsNotOfThisWorkspace.
    """
    check_invited(actor.workspace.kind, role)
    if person_id is not None:
        earlier = _invitations_into(actor.workspace).filter(person_id=person_id, role=role)
        earlier.filter(~Q(id=row_id), used_at=None, revoked_at=None).update(revoked_at=now(), email=None)
    token = new_token()
    told = {
        "workspace_kind": actor.workspace.kind,
        "workspace_id": actor.workspace.id,
        "role": role,
        "person_id": person_id,
        "email": (email or "").strip().lower() or None,
    }
    until = now() + INVITATION_LASTS
    fresh = {"digest": digest(token), "expires_at": until}
    invitation, is_new = Invitation.objects.get_or_create(id=row_id or new_id(), defaults={**told, **fresh})
    check_same(invitation, told)
    if not is_new:
        return _with_link(invitation, token)
    record(actor=actor, act="accounts.invite", subjects=[invitation.id, *([person_id] if person_id else [])])
    if invitation.email:
        emit(InvitationMade(invitation.id))
    return InvitationLink(invitation.id, link_of(token), invitation.expires_at)


def _with_link(invitation: Invitation, token: str) -> InvitationLink:
    """The link of the page that comes last; the page before it was never seen."""
    check_usable(facts_of(invitation), now())
    invitation.digest = digest(token)
    invitation.save(update_fields=["digest"])
    return InvitationLink(invitation.id, link_of(token), invitation.expires_at)


def revoke_invitation(*, actor: Actor, invitation_id: UUID) -> None:
    """Withdraw an invitation into the actor's workspace. Raises NotVisible, or says why it is too late."""
    invitation = found(_invitations_into(actor.workspace).select_for_update().filter(id=invitation_id))
    check_usable(facts_of(invitation), now())
    invitation.revoked_at, invitation.email = now(), None
    invitation.save(update_fields=["revoked_at", "email"])
    record(actor=actor, act="accounts.revoke_invitation", subjects=[invitation.id])


def take_letter(*, actor: Actor, invitation_id: UUID) -> InvitationLetter | None:
    """Give the letter a link of its own, once; None when it was taken or the invitation cannot be used."""
    waiting = Invitation.objects.filter(
        used_at=None, revoked_at=None, expires_at__gt=now(), letter_digest=None
    )
    invitation = waiting.select_for_update().filter(id=invitation_id, email__isnull=False).first()
    if invitation is None:
        return None
    token = new_token()
    invitation.letter_digest = digest(token)
    invitation.save(update_fields=["letter_digest"])
    return InvitationLetter(
        email=str(invitation.email),
        url=link_of(token),
        expires_at=invitation.expires_at,
        workspace=Workspace(WorkspaceKind(invitation.workspace_kind), invitation.workspace_id),
        role=Role(invitation.role),
    )


def put_letter_back(*, actor: Actor, invitation_id: UUID) -> None:
    """The mail server has surely not accepted the letter; the next one gets another link."""
    Invitation.objects.filter(id=invitation_id).update(letter_digest=None)


def facts_of(invitation: Invitation) -> InvitationFacts:
    """What the rules ask of an invitation."""
    return InvitationFacts(invitation.expires_at, invitation.used_at, invitation.revoked_at)


def link_of(token: str) -> str:
    """The address that a token opens."""
    return f"{settings.BASE_URL.rstrip('/')}/invitation/{token}/"


def _invitations_into(workspace: Workspace) -> QuerySet[Invitation]:
    return Invitation.objects.filter(workspace_kind=workspace.kind, workspace_id=workspace.id)
