"""Letting an account into a workspace and out of it."""

from uuid import UUID

from commons.accounts.models import Account, Membership
from commons.accounts.rules import check_may_end, check_role
from commons.accounts.services.sessions import end_sessions_of
from commons.records.public import record
from kernel.clock import now
from kernel.policy import Actor, Workspace
from kernel.refusals import NotVisible, found
from kernel.roles import Role


def grant_membership(*, actor: Actor, account_id: UUID, role: Role, person_id: UUID | None = None) -> UUID:
    """Let an account into the actor's workspace. Raises RoleIsNotOfThisWorkspace, NotVisible."""
    check_role(actor.workspace.kind, role)
    account = found(Account.objects.filter(id=account_id))
    membership = join(account=account, workspace=actor.workspace, role=role, person_id=person_id)
    record(actor=actor, act="accounts.grant_membership", subjects=_subjects(membership))
    return membership.id


def join(*, account: Account, workspace: Workspace, role: Role, person_id: UUID | None) -> Membership:
    """The open membership of an account in a role; made unless there is one."""
    membership, _made = Membership.objects.get_or_create(
        account=account,
        workspace_kind=workspace.kind,
        workspace_id=workspace.id,
        role=role,
        ended_at=None,
        defaults={"person_id": person_id},
    )
    if person_id is not None and membership.person_id is None:
        membership.person_id = person_id
        membership.save(update_fields=["person_id"])
    return membership


def end_membership(*, actor: Actor, membership_id: UUID) -> None:
    """End a membership of the actor's workspace; its sessions end with it. Raises TheLastOneStays."""
    of_workspace = Membership.objects.filter(
        workspace_kind=actor.workspace.kind, workspace_id=actor.workspace.id, ended_at=None
    )
    # All open rows are locked, so two who end each other cannot both be "not the last".
    rows = {row.id: row for row in of_workspace.select_for_update().order_by("id")}
    membership = rows.get(membership_id)
    if membership is None:
        raise NotVisible
    others = sum(row.role == membership.role for row in rows.values()) - 1
    check_may_end(Role(membership.role), others)
    _end(membership)
    record(actor=actor, act="accounts.end_membership", subjects=_subjects(membership))


def end_earlier_accounts_of_the_person(membership: Membership) -> None:
    """A person who lost the password of a name without an e-mail comes in by a new invitation.

    The account they had opens nothing here any more.
    """
    if membership.person_id is None:
        return
    earlier = Membership.objects.filter(
        workspace_id=membership.workspace_id,
        role=membership.role,
        person_id=membership.person_id,
        ended_at=None,
    )
    for row in earlier.exclude(id=membership.id).select_for_update().order_by("id"):
        _end(row)


def _end(membership: Membership) -> None:
    membership.ended_at = now()
    membership.epoch += 1
    membership.save(update_fields=["ended_at", "epoch"])
    end_sessions_of(membership)


def _subjects(membership: Membership) -> list[UUID]:
    """The membership, and whose it is: the college's person, else the account."""
    return [membership.id, membership.person_id or membership.account_id]
