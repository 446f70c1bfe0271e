"""Runs of the engine: what it proposed, whom it left, and the proof that nothing better exists."""

from django.db import models

from kernel.clock import now
from kernel.personal_data import NOTHING, Personal
from tenants.models import CollegeModel


class Run(CollegeModel):
    """One run over the bases of a cycle: the checker's certificate, and counts of what went in and out."""

    cycle = models.ForeignKey("programme.Cycle", on_delete=models.PROTECT, related_name="+")
    ran_at = models.DateTimeField(default=now)
    certificate = models.JSONField()
    counts = models.JSONField()

    personal_data = NOTHING
    runtime_may = "SELECT, INSERT"


class Proposal(CollegeModel):
    """A pair the engine proposes; a person decides (L5). `reasons` hold msgids and facts, no words."""

    class State(models.TextChoices):
        """What the curator made of it."""

        OPEN = "open"
        ACCEPTED = "accepted"
        DECLINED = "declined"

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="proposals")
    mentee_entry = models.ForeignKey("intake.MenteeEntry", on_delete=models.PROTECT, related_name="+")
    mentor_entry = models.ForeignKey("intake.MentorEntry", on_delete=models.PROTECT, related_name="+")
    score = models.PositiveSmallIntegerField()
    reasons = models.JSONField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)

    personal_data = Personal(
        columns=("mentee_entry", "mentor_entry", "reasons"),
        whose="the mentee and the mentor",
        why="to let the curator decide with reasons (R129, L5)",
        keep="one year after the cycle",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "mentee_entry"], name="a_run_proposes_once_per_mentee"),
            models.CheckConstraint(condition=models.Q(score__lte=1000), name="a_score_is_at_most_1000"),
        ]


class Unmatched(CollegeModel):
    """A mentee whom a run left without a proposal, and why (R135)."""

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="unmatched")
    mentee_entry = models.ForeignKey("intake.MenteeEntry", on_delete=models.PROTECT, related_name="+")
    said = models.JSONField()
    refused_by = models.JSONField()
    suitable = models.PositiveSmallIntegerField()

    personal_data = Personal(
        columns=("mentee_entry", "said"),
        whose="the mentee",
        why="to say why the search goes on (R135)",
        keep="one year after the cycle",
    )
    runtime_may = "SELECT, INSERT"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "mentee_entry"], name="a_run_leaves_a_mentee_once")
        ]
