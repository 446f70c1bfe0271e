"""What accounts tell the others."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events import Event, event


@event("accounts.invitation_made")
@dataclass(frozen=True, slots=True)
class InvitationMade(Event):
    """Somebody with an e-mail was invited: their letter is to be sent."""

    invitation_id: UUID


@event("accounts.password_forgotten")
@dataclass(frozen=True, slots=True)
class PasswordForgotten(Event):
    """Somebody asks for a new password of an account: a letter is to be sent."""

    letter_id: UUID
    account_id: UUID


@event("accounts.invitation_accepted")
@dataclass(frozen=True, slots=True)
class InvitationAccepted(Event):
    """An invited person has an account now; told to the college into which they were invited."""

    membership_id: UUID
    workspace_kind: str
    workspace_id: UUID
    role: str
    person_id: UUID | None
    account_id: UUID
