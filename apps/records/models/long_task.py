"""A long task of this college."""

from django.db import models

from kernel.clock import now
from kernel.personal_data import NOTHING
from tenants.models import CollegeModel


class LongTask(CollegeModel):
    """Work that runs in a worker: who started it, how far it is, how it ended.

    `facts` and `result` are numbers and ids, never a person's data.
    """

    class State(models.TextChoices):
        """From waiting to one of two ends."""

        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    kind = models.CharField(max_length=100)
    facts = models.JSONField(default=dict)
    of = models.PositiveIntegerField(default=0)
    membership_id = models.UUIDField(null=True)
    person_id = models.UUIDField(null=True)
    started_at = models.DateTimeField(default=now)
    tries = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    ended_at = models.DateTimeField(null=True)
    result = models.JSONField(default=dict)
    refusal_code = models.CharField(max_length=100, default="")

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="waiting", ended_at=None)
                | (~models.Q(state="waiting") & models.Q(ended_at__isnull=False)),
                name="a_task_that_ended_has_its_hour",
            )
        ]
