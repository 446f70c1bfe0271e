"""Who is a member of a workspace, and whether a session's membership still holds."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled

from commons.accounts.models import Account, Invitation, Membership
from kernel.clock import now
from kernel.policy import Actor
from kernel.roles import Role


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One open membership; `signs_in_as` is the e-mail or the issued name."""

    membership_id: UUID
    account_id: UUID
    role: Role
    person_id: UUID | None
    signs_in_as: str
    begins_at: datetime


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One invitation that can still be used; `email` is "" when the link was handed over on paper."""

    invitation_id: UUID
    role: Role
    email: str
    expires_at: datetime


def waiting_invitations(*, actor: Actor) -> tuple[WaitingRow, ...]:
    """Invitations into the actor's workspace that nobody has used yet."""
    rows = Invitation.objects.filter(
        workspace_kind=actor.workspace.kind,
        workspace_id=actor.workspace.id,
        used_at=None,
        revoked_at=None,
        expires_at__gt=now(),
    )
    return tuple(
        WaitingRow(row.id, Role(row.role), row.email or "", row.expires_at)
        for row in rows.order_by("expires_at")
    )


def members_of(*, actor: Actor) -> tuple[MemberRow, ...]:
    """Everybody who may enter the actor's workspace."""
    rows = Membership.objects.filter(
        workspace_kind=actor.workspace.kind, workspace_id=actor.workspace.id, ended_at=None
    ).select_related("account")
    return tuple(
        MemberRow(
            row.id,
            row.account_id,
            Role(row.role),
            row.person_id,
            row.account.email or row.account.sign_in_name or "",
            row.begins_at,
        )
        for row in rows.order_by("role", "begins_at")
    )


def has_second_factor(account: Account) -> bool:
    """Whether the account has an application that makes codes."""
    return bool(is_mfa_enabled(account, [Authenticator.Type.TOTP]))
