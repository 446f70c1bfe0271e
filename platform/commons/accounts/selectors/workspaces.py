"""Where an account may go: its memberships, with the names and addresses of their workspaces."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from commons.accounts.models import Account, Membership
from kernel.clock import now
from kernel.policy import Actor, Workspace
from kernel.roles import PARTICIPANTS, Role, WorkspaceKind
from tenants.public import NoSuchCollege, college_facts


@dataclass(frozen=True, slots=True)
class WorkspaceFacts:
    """A workspace as others call it; `path` is its address on the base host ("" for a college)."""

    name: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class WorkspaceDirectory:
    """How workspaces of one kind are found: by the word in the path, and by their ids.

    `kwarg` is the name of that word in the addresses of the base host; "" where a workspace of
    this kind has a host of its own.
    """

    kwarg: str
    find: Callable[[str], UUID | None]
    describe: Callable[[Collection[UUID]], Mapping[UUID, WorkspaceFacts]]


@dataclass(frozen=True, slots=True)
class WorkspaceRow:
    """One membership of an account; `url` leads there from any host."""

    membership_id: UUID
    workspace: Workspace
    role: Role
    name: str
    url: str


DIRECTORIES: dict[WorkspaceKind, WorkspaceDirectory] = {}


def workspaces_by(kind: WorkspaceKind, directory: WorkspaceDirectory) -> None:
    """Say how workspaces of a kind are found (config does, so that accounts need not know them)."""
    DIRECTORIES[kind] = directory


def _describe_colleges(wanted: Collection[UUID]) -> dict[UUID, WorkspaceFacts]:
    """Names of active colleges."""
    found = {}
    for one in wanted:
        try:
            facts = college_facts(one)
        except NoSuchCollege:
            continue
        if facts.is_active:
            found[one] = WorkspaceFacts(facts.short_name)
    return found


def _no_path_leads_there(_word: str) -> None:
    """A college has a host of its own."""


workspaces_by(WorkspaceKind.COLLEGE, WorkspaceDirectory("", _no_path_leads_there, _describe_colleges))


def workspaces_of(account: Account) -> tuple[WorkspaceRow, ...]:
    """Every workspace an account may enter now, staff's before participants', then by name."""
    memberships = list(Membership.objects.filter(account=account, ended_at=None, begins_at__lte=now()))
    facts = _described(memberships)
    rows = [_row(one, facts[one.workspace_id]) for one in memberships if one.workspace_id in facts]
    return tuple(sorted(rows, key=lambda row: (row.role in PARTICIPANTS, row.name, row.role)))


def workspace_name(workspace: Workspace) -> str:
    """What a workspace is called; "" for one that is not open."""
    directory = DIRECTORIES.get(workspace.kind)
    found = directory.describe([workspace.id]) if directory else {}
    return found[workspace.id].name if workspace.id in found else ""


def actor_in(account: Account, workspace: Workspace) -> Actor | None:
    """The account as an actor of a workspace of the base host; None when it is no member."""
    membership = (
        Membership.objects.filter(
            account=account, workspace_kind=workspace.kind, workspace_id=workspace.id, ended_at=None
        )
        .order_by("begins_at")
        .first()
    )
    return actor_of(membership) if membership else None


def actor_of(membership: Membership) -> Actor:
    """The actor that a membership makes."""
    return Actor(
        Workspace(WorkspaceKind(membership.workspace_kind), membership.workspace_id),
        Role(membership.role),
        membership.account_id,
        membership.id,
        membership.person_id,
    )


def _described(memberships: list[Membership]) -> dict[UUID, WorkspaceFacts]:
    found: dict[UUID, WorkspaceFacts] = {}
    for kind, directory in DIRECTORIES.items():
        wanted = {one.workspace_id for one in memberships if one.workspace_kind == kind}
        found |= directory.describe(wanted) if wanted else {}
    return found


def _row(membership: Membership, facts: WorkspaceFacts) -> WorkspaceRow:
    actor = actor_of(membership)
    path = facts.path or f"/go/{membership.id}/"
    return WorkspaceRow(
        membership.id, actor.workspace, actor.role, facts.name, f"{settings.BASE_URL.rstrip('/')}{path}"
    )
