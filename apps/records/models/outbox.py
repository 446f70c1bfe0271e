"""The college's outbox."""

from kernel import outbox
from kernel.personal_data import NOTHING
from tenants.models import CollegeModel


class OutboxRow(outbox.OutboxRow, CollegeModel):
    """One event of this college on its way."""

    personal_data = NOTHING

    class Meta(outbox.OutboxRow.Meta):
        """As the kernel's."""
