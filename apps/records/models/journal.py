"""The college's journal."""

from django.db import models

from kernel import journal
from kernel.personal_data import NOTHING, Personal
from tenants.models import CollegeModel


class JournalEntry(journal.JournalEntry, CollegeModel):
    """One act in this college."""

    personal_data = NOTHING

    class Meta(journal.JournalEntry.Meta):
        """As the kernel's."""


class JournalValues(journal.JournalValues, CollegeModel):
    """Old and new values of one act in this college."""

    entry = models.OneToOneField(JournalEntry, on_delete=models.PROTECT, related_name="personal_values")

    personal_data = Personal(
        columns=("values",),
        whose="the subjects of the act",
        why="to show what was changed and to undo a mistake",
        keep="until the person is erased or the college is closed",
    )
