"""The outbox of the shared layer."""

from django.db import models

from kernel import outbox
from kernel.personal_data import NOTHING


class OutboxRow(outbox.OutboxRow):
    """One event of the shared layer; with `college_id` it is told to that college."""

    college_id = models.UUIDField(null=True)

    personal_data = NOTHING

    class Meta(outbox.OutboxRow.Meta):
        """As the kernel's."""
