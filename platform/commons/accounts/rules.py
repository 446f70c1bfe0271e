"""Decisions of sign-in over plain facts: may this invitation, this code, this ending of a membership pass."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from kernel.refusals import Refusal
from kernel.roles import ROLES_OF, Role, WorkspaceKind
from kernel.words import noop

INVITATION_LASTS = timedelta(days=14)
CODE_LASTS = timedelta(seconds=60)
KEPT_BY_SOMEBODY = frozenset({Role.CURATOR, Role.COORDINATOR, Role.ANALYST, Role.OPERATOR})
"""Without one of these nobody could invite anybody into the workspace again."""
WITHOUT_PAGES = frozenset({Role.REPRESENTATIVE})
"""Nobody is invited to where there is nothing to see yet."""
BOUND = "bound_to"
"""Where a session keeps its binding."""


class RoleIsNotOfThisWorkspace(Refusal):
    message: ClassVar[str] = noop("This workspace has no such role.")
    way_out: ClassVar[str] = noop("Choose one of the roles in the list.")


class InvitationIsUnknown(Refusal):
    message: ClassVar[str] = noop("This invitation is not known to us.")
    way_out: ClassVar[str] = noop(
        "Check that the whole link was opened, or ask for a new one where it came from."
    )


class InvitationWasUsed(Refusal):
    message: ClassVar[str] = noop("This invitation has been used already.")
    way_out: ClassVar[str] = noop("If it was you, sign in with your password. If not, ask for a new one.")


class InvitationHasExpired(Refusal):
    message: ClassVar[str] = noop("This invitation is no longer valid: it lasts 14 days.")
    way_out: ClassVar[str] = noop("Ask for a new one where this one came from.")


class InvitationWasRevoked(Refusal):
    message: ClassVar[str] = noop("This invitation was withdrawn.")
    way_out: ClassVar[str] = noop("Ask the person who invited you what to do.")


class CodeDoesNotFit(Refusal):
    message: ClassVar[str] = noop("This passage to the college was used already or has expired.")
    way_out: ClassVar[str] = noop("Go to your workspaces and open the college again: it takes one press.")


class SignInNameIsTaken(Refusal):
    message: ClassVar[str] = noop("No new account could be made under this name.")
    way_out: ClassVar[str] = noop("If you have an account already, sign in with it.")


class NoSuchAccount(Refusal):
    message: ClassVar[str] = noop("Nobody signs in with this e-mail or name.")
    way_out: ClassVar[str] = noop("Check the spelling.")


class TheLastOneStays(Refusal):
    message: ClassVar[str] = noop("Somebody must be left who can invite others into this workspace.")
    way_out: ClassVar[str] = noop("Invite another person to this role first.")


class InvitationStage(StrEnum):
    """Where an invitation is."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class InvitationFacts:
    """What decides whether an invitation can be used."""

    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class CodeFacts:
    """What decides whether a hand-over code can be exchanged."""

    expires_at: datetime
    used_at: datetime | None
    college_id: UUID
    browser: str
    membership_is_open: bool


@dataclass(frozen=True, slots=True)
class Binding:
    """What a session on a college's host was made for."""

    workspace_id: UUID
    membership_id: UUID
    epoch: int

    @classmethod
    def of(cls, session: Mapping[str, Any]) -> "Binding | None":
        """The binding of a session; None for one of the base host."""
        found = session.get(BOUND)
        if not found:
            return None
        return cls(UUID(found["workspace_id"]), UUID(found["membership_id"]), int(found["epoch"]))

    def as_stored(self) -> dict[str, str | int]:
        """The form in which a session keeps it."""
        return {
            "workspace_id": str(self.workspace_id),
            "membership_id": str(self.membership_id),
            "epoch": self.epoch,
        }


def invited_roles(kind: WorkspaceKind) -> frozenset[Role]:
    """Whom a workspace of this kind may invite: those whom pages of their own await."""
    return ROLES_OF[kind] - WITHOUT_PAGES


def check_invited(kind: WorkspaceKind, role: Role) -> None:
    """Raise RoleIsNotOfThisWorkspace for a role that such a workspace does not invite."""
    if role not in invited_roles(kind):
        raise RoleIsNotOfThisWorkspace


def check_role(kind: WorkspaceKind, role: Role) -> None:
    """Raise RoleIsNotOfThisWorkspace for a role that such a workspace does not have."""
    if role not in ROLES_OF[kind]:
        raise RoleIsNotOfThisWorkspace


def stage_of(facts: InvitationFacts, now: datetime) -> InvitationStage:
    """Where an invitation is at the moment `now`."""
    if facts.used_at is not None:
        return InvitationStage.ACCEPTED
    if facts.revoked_at is not None:
        return InvitationStage.REVOKED
    return InvitationStage.WAITING if now < facts.expires_at else InvitationStage.EXPIRED


def check_usable(facts: InvitationFacts, now: datetime) -> None:
    """Raise the refusal that says why an invitation cannot be used."""
    match stage_of(facts, now):
        case InvitationStage.ACCEPTED:
            raise InvitationWasUsed
        case InvitationStage.REVOKED:
            raise InvitationWasRevoked
        case InvitationStage.EXPIRED:
            raise InvitationHasExpired


def check_code(facts: CodeFacts, *, college_id: UUID, browser: str, now: datetime) -> None:
    """Raise CodeDoesNotFit unless the code is fresh, unused, of this college and of this browser."""
    fresh = facts.used_at is None and now < facts.expires_at
    mine = facts.college_id == college_id and bool(browser) and facts.browser == browser
    if not (fresh and mine and facts.membership_is_open):
        raise CodeDoesNotFit


def check_may_end(role: Role, others_in_role: int) -> None:
    """Raise TheLastOneStays for the last member who could invite others."""
    if role in KEPT_BY_SOMEBODY and others_in_role == 0:
        raise TheLastOneStays
