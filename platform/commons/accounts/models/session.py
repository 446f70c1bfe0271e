"""Sessions that are bound to what they were made for."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from kernel.personal_data import Personal


class Session(AbstractBaseSession):
    """One signed-in browser on one host.

    On a college's host `workspace_id` is that college and `epoch` that of the membership at the
    time; on the base host both are empty and only the account is bound. Sessions that came of one
    sign-in share `sign_in_id` and are ended together.
    """

    account_id = models.UUIDField(null=True, db_index=True)
    workspace_id = models.UUIDField(null=True)
    membership_id = models.UUIDField(null=True, db_index=True)
    epoch = models.PositiveIntegerField(null=True)
    sign_in_id = models.UUIDField(null=True, db_index=True)

    personal_data = Personal(
        columns=("session_data", "account_id"),
        whose="anyone who signs in",
        why="to stay signed in",
        keep="twelve hours",
    )
    runtime_may = "SELECT, INSERT, UPDATE, DELETE"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(workspace_id=None, membership_id=None, epoch=None)
                | models.Q(
                    account_id__isnull=False,
                    workspace_id__isnull=False,
                    membership_id__isnull=False,
                    epoch__isnull=False,
                ),
                name="a_session_is_bound_wholly_or_not_at_all",
            )
        ]
