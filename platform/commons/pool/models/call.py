"""Calls: a college asks the pool for a mentor, without saying for whom."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import NOTHING

SPECIALTY_LENGTH = 120


class Call(models.Model):
    """What a mentee needs; `mentee_entry_id` means something inside the college only.

    `note` is refused when it looks as if it told who the mentee is.
    """

    class State(models.TextChoices):
        """Answered: somebody is offered or accepted. Closed: there is a pair, or no need."""

        OPEN = "open"
        ANSWERED = "answered"
        CLOSED = "closed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    region = models.ForeignKey("tenants.Region", on_delete=models.PROTECT, related_name="+")
    college = models.ForeignKey("tenants.College", on_delete=models.PROTECT, related_name="+")
    municipality = models.ForeignKey("tenants.Municipality", on_delete=models.PROTECT, related_name="+")
    mentee_entry_id = models.UUIDField()
    form = models.CharField(max_length=40)
    requests = ArrayField(models.CharField(max_length=60), default=list)
    specialty = models.CharField(max_length=SPECIALTY_LENGTH, blank=True, default="")
    course = models.PositiveSmallIntegerField(null=True)
    is_minor = models.BooleanField()
    note = models.CharField(max_length=300, blank=True, default="")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField(default=now)
    closed_at = models.DateTimeField(null=True)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["college", "mentee_entry_id"],
                condition=~Q(state="closed"),
                name="one_open_call_per_mentee_entry",
            )
        ]
        indexes = [models.Index(fields=["region", "state", "opened_at"], name="calls_of_a_region")]
