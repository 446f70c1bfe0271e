"""The journal of the shared layer."""

from typing import Any

from django.db import models

from kernel import journal
from kernel.personal_data import NOTHING, Personal
from kernel.policy import Actor


class JournalEntry(journal.JournalEntry):
    """One act in a shared workspace."""

    workspace_kind = models.CharField(max_length=10)
    workspace_id = models.UUIDField()

    personal_data = NOTHING

    class Meta(journal.JournalEntry.Meta):
        """As the kernel's."""

    @classmethod
    def place(cls, actor: Actor) -> dict[str, Any]:
        """The workspace in which the act was done."""
        return {"workspace_kind": actor.workspace.kind, "workspace_id": actor.workspace.id}


class JournalValues(journal.JournalValues):
    """Old and new values of one act in a shared workspace."""

    entry = models.OneToOneField(JournalEntry, on_delete=models.PROTECT, related_name="personal_values")

    personal_data = Personal(
        columns=("values",),
        whose="the subjects of the act",
        why="to show what was changed and to undo a mistake",
        keep="until the person is erased",
    )
