"""Cycles of a programme."""

from django.db import models

from apps.programme.models.programme import Programme
from kernel.personal_data import NOTHING
from tenants.models import CollegeModel

NAME_LENGTH = 100


class Cycle(CollegeModel):
    """One run through the seven stages, mostly a year of study.

    The trigger `a_cycle_opens_lawfully` refuses one of a programme that is not approved (R2)
    or has no curator (R22), and one outside the programme's term (R3).
    """

    class State(models.TextChoices):
        """At most one cycle is open."""

        OPEN = "open"
        CLOSED = "closed"

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="cycles")
    name = models.CharField(max_length=NAME_LENGTH)
    begins_on = models.DateField()
    ends_on = models.DateField()
    state = models.CharField(max_length=6, choices=State.choices, default=State.OPEN)
    version = models.PositiveIntegerField(default=1)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["state"], condition=models.Q(state="open"), name="one_cycle_is_open_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__gt=models.F("begins_on")), name="a_cycle_ends_after_it_begins"
            ),
        ]
