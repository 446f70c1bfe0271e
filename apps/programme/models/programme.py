"""The passport of a programme, in brief."""

from django.db import models

from kernel.personal_data import NOTHING
from tenants.models import CollegeModel

NAME_LENGTH = 300
PROTOCOL_LENGTH = 50


class Programme(CollegeModel):
    """A programme for several years (R3), considered by the council and approved by the director (R2).

    Once approved it stays as it was approved: the trigger `an_approval_stays` sees to it.
    """

    name = models.CharField(max_length=NAME_LENGTH)
    begins_year = models.PositiveSmallIntegerField()
    ends_year = models.PositiveSmallIntegerField()
    council_protocol = models.CharField(max_length=PROTOCOL_LENGTH, default="", blank=True)
    council_on = models.DateField(null=True)
    approved_on = models.DateField(null=True)
    approved_by = models.UUIDField(null=True)
    """The membership of the director who approved it; empty when the system loaded it."""
    version = models.PositiveIntegerField(default=1)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_year__gte=models.F("begins_year")),
                name="a_programme_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_on=None)
                | (
                    models.Q(council_on__isnull=False, approved_on__gte=models.F("council_on"))
                    & ~models.Q(council_protocol="")
                ),
                name="the_council_considers_before_approval",
            ),
        ]
