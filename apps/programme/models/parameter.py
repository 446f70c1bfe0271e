"""Parameters of the programme that the college has set otherwise."""

from django.db import models

from kernel.clock import now
from kernel.personal_data import NOTHING
from tenants.models import CollegeModel

REASON_LENGTH = 300


class Parameter(CollegeModel):
    """One value in place of the default, with its reason; rows are only added, the latest version holds.

    `form` limits it to one form of mentoring, "" means all. `value` is a number or two (least, most).
    """

    key = models.CharField(max_length=60)
    form = models.CharField(max_length=40, default="", blank=True)
    version = models.PositiveIntegerField()
    value = models.JSONField()
    reason = models.CharField(max_length=REASON_LENGTH)
    set_at = models.DateTimeField(default=now)

    personal_data = NOTHING
    runtime_may = "SELECT, INSERT"

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key", "form", "version"], name="one_version_of_a_parameter_at_a_time"
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="an_override_has_its_reason"),
        ]
