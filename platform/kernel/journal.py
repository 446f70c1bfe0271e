"""The journal: one append-only row per act, with old and new values in an erasable companion."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from kernel.clock import now
from kernel.columns import check_columns
from kernel.ids import new_id
from kernel.policy import Actor


class JournalQuerySet(models.QuerySet["JournalEntry"]):
    """How an act is written down."""

    def write(
        self,
        *,
        actor: Actor,
        act: str,
        subjects: Iterable[UUID],
        why: str = "",
        values: Mapping[str, Any] | None = None,
    ) -> None:
        """Write one act in this transaction.

        `act` says what was done, as `part.verb_noun`; `subjects` are the ids of those it concerns, `values`
        the old and new values, kept apart so that erasure can destroy them and leave the act.
        Raises TextIsTooLong.
        """
        check_columns(self.model, {"why": why})
        entry = self.create(
            act=act,
            actor_role=actor.role,
            membership_id=actor.membership_id,
            subjects=list(subjects),
            why=why,
            **self.model.place(actor),
        )
        if values:
            self.model.values_model().objects.create(entry=entry, values=dict(values))


class JournalEntry(models.Model):
    """Who did what, when, why and on whom. Abstract; the runtime role can add and read, nothing else."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField(default=now)
    act = models.CharField(max_length=100)
    actor_role = models.CharField(max_length=20)
    membership_id = models.UUIDField(null=True)
    subjects = ArrayField(models.UUIDField(), default=list)
    why = models.CharField(max_length=500, default="")

    objects = JournalQuerySet.as_manager()
    runtime_may = "SELECT, INSERT"

    class Meta:
        abstract = True
        indexes = [
            GinIndex(fields=["subjects"], name="%(app_label)s_journal_whom"),
            models.Index(fields=["at"], name="%(app_label)s_journal_at"),
        ]

    @classmethod
    def place(cls, actor: Actor) -> dict[str, Any]:
        """Further columns that say in which workspace the act was done; none inside a college."""
        return {}

    @classmethod
    def values_model(cls) -> Any:
        """The model of the erasable companion."""
        return cls._meta.get_field("personal_values").related_model


class JournalValues(models.Model):
    """Old and new values of one act. Abstract; erasing a person deletes these rows."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    values = models.JSONField()

    runtime_may = "SELECT, INSERT"

    class Meta:
        abstract = True
