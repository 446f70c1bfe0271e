"""Invitations: capability links that make a membership."""

from django.db import models

from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import Personal
from kernel.roles import Role, WorkspaceKind


class Invitation(models.Model):
    """A link bound to a workspace, a role and, in a college, a person; used once, expires, revocable."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    digest = models.CharField(max_length=64, unique=True)
    workspace_kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in WorkspaceKind])
    workspace_id = models.UUIDField()
    role = models.CharField(max_length=20, choices=[(role, role) for role in Role if role != Role.SYSTEM])
    person_id = models.UUIDField(null=True)
    email = models.EmailField(null=True, blank=True)
    invited_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    personal_data = Personal(
        columns=("email",),
        whose="the person invited",
        why="to send the link and to offer it as the sign-in name",
        keep="until the invitation is used, revoked or has expired",
    )
