"""Invitations: capability links that make a membership."""

from django.db import models

from commons.accounts.models.membership import roles_in_their_workspaces
from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import Personal
from kernel.roles import Role, WorkspaceKind


class Invitation(models.Model):
    """A link bound to a workspace, a role and, in a college, a person; used once, expires, revocable.

    The link that the inviter hands over and the one in the letter are different tokens of one
    invitation, because a token is never kept until the letter is written.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    digest = models.CharField(max_length=64, unique=True)
    letter_digest = models.CharField(max_length=64, unique=True, null=True)
    workspace_kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in WorkspaceKind])
    workspace_id = models.UUIDField()
    role = models.CharField(max_length=20, choices=[(role, role) for role in Role if role != Role.SYSTEM])
    person_id = models.UUIDField(null=True)
    email = models.EmailField(null=True, blank=True)
    invited_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    membership_id = models.UUIDField(null=True)

    personal_data = Personal(
        columns=("email",),
        whose="the person invited",
        why="to send the link and to offer it as the sign-in name",
        keep="until the invitation is used, revoked or has expired",
    )

    class Meta:
        indexes = [models.Index(fields=["workspace_id", "person_id"], name="invitations_of_a_person")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(used_at=None) | models.Q(revoked_at=None),
                name="an_invitation_is_used_or_revoked_not_both",
            ),
            models.CheckConstraint(
                condition=roles_in_their_workspaces(), name="an_invited_role_belongs_to_its_workspace"
            ),
        ]
