"""Imports: the file kept with the curator's decisions, and what loading it did."""

from django.db import models

from kernel.clock import now
from kernel.personal_data import NOTHING, Personal
from tenants.models import CollegeModel


class ImportDraft(CollegeModel):
    """A list on its way: the file in private storage, what was decided about it, its owner and term.

    `decisions` is what `apps.people.rules.settling` makes of it: columns, mended cells, choices by row.
    A list with bad rows left stays open after loading; one that ended loses its file. `version` tells a
    stale page.
    """

    class State(models.TextChoices):
        """A draft waits until it is loaded or dropped."""

        OPEN = "open"
        LOADED = "loaded"
        DROPPED = "dropped"

    file_key = models.CharField(max_length=80, unique=True)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    rows = models.PositiveIntegerField()
    membership_id = models.UUIDField(null=True)
    decisions = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=now)
    kept_until = models.DateTimeField()

    personal_data = Personal(
        columns=("decisions",),
        whose="the people of the list",
        why="so that mended cells are not typed again",
        keep="until the list is loaded or dropped, at most thirty days",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sha256", "file_name"],
                condition=models.Q(state="open"),
                name="the_same_file_sent_twice_is_one_draft",
            )
        ]


class ImportBatch(CollegeModel):
    """One loading: what the list was, and how many of its rows ended in which way."""

    draft = models.ForeignKey(ImportDraft, on_delete=models.PROTECT, related_name="batches")
    draft_version = models.PositiveIntegerField()
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    membership_id = models.UUIDField(null=True)
    loaded_at = models.DateTimeField(default=now)
    added = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    same = models.PositiveIntegerField()
    skipped = models.PositiveIntegerField()
    bad = models.PositiveIntegerField()

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draft", "draft_version"], name="one_loading_per_click")
        ]
