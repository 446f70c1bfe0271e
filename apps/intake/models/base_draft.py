"""A list for one of the bases that was read and is not loaded yet."""

from django.db import models

from kernel.clock import now
from kernel.personal_data import Personal
from tenants.models import CollegeModel


class BaseDraft(CollegeModel):
    """The good rows of a file as they will be entered; `membership_id` is the one who may load it.

    Once loaded, only `entered` is left of it: how many rows were entered.
    """

    class Side(models.TextChoices):
        """Which base the list is for."""

        MENTEES = "mentees"
        MENTORS = "mentors"

    side = models.CharField(max_length=8, choices=Side.choices)
    file_name = models.CharField(max_length=200)
    checked = models.JSONField()
    membership_id = models.UUIDField(null=True)
    entered = models.PositiveSmallIntegerField(null=True)
    made_at = models.DateTimeField(default=now)

    personal_data = Personal(
        columns=("checked",),
        whose="the people of the list",
        why="so that what was shown is what is loaded",
        keep="until it is loaded, at most a day",
    )
    runtime_may = "SELECT, INSERT, UPDATE, DELETE"
