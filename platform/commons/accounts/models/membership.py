"""The only source of access."""

from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models

from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import Personal
from kernel.roles import ROLES_OF, Role, WorkspaceKind


def roles_in_their_workspaces() -> models.Q:
    """The condition that a role is one of those that its kind of workspace has."""
    pairs = [models.Q(workspace_kind=kind, role__in=sorted(roles)) for kind, roles in ROLES_OF.items()]
    return reduce(or_, pairs)


class Membership(models.Model):
    """An account has a role in a workspace from `begins_at` until `ended_at`.

    `person_id` is the row among the college's people, a plain id: no key leaves a college.
    Raising `epoch` ends every session made under this membership at its next request.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships"
    )
    workspace_kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in WorkspaceKind])
    workspace_id = models.UUIDField()
    role = models.CharField(max_length=20, choices=[(role, role) for role in Role if role != Role.SYSTEM])
    person_id = models.UUIDField(null=True)
    epoch = models.PositiveIntegerField(default=1)
    begins_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True)

    personal_data = Personal(
        columns=("account",),
        whose="anyone who signs in",
        why="to know what the person may do and where",
        keep="three years after its end",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "workspace_kind", "workspace_id", "role"],
                condition=models.Q(ended_at=None),
                name="one_open_membership_per_role_and_workspace",
            ),
            models.CheckConstraint(
                condition=roles_in_their_workspaces(), name="a_role_belongs_to_its_workspace"
            ),
        ]
        indexes = [models.Index(fields=["workspace_kind", "workspace_id"], name="members_of_a_workspace")]
