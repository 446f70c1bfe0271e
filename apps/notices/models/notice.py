"""A notice to one person."""

from django.db import models

from kernel.clock import now
from kernel.personal_data import Personal
from tenants.models import CollegeModel


class Notice(CollegeModel):
    """What a person is told: a kind with its facts, and the page it is about.

    `person_id` is the membership's id for staff who are no person of the college: they have no letters.
    """

    person_id = models.UUIDField()
    kind = models.CharField(max_length=100)
    facts = models.JSONField(default=dict)
    url_name = models.CharField(max_length=100, default="")
    url_args = models.JSONField(default=list)
    written_at = models.DateTimeField(default=now)
    read_at = models.DateTimeField(null=True)

    personal_data = Personal(
        columns=("facts",),
        whose="the persons whom the notice speaks of",
        why="to say in words what has happened",
        keep="until the person is erased, a year at the most",
    )

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "-id"], name="notices_of_a_person"),
            models.Index(fields=["person_id"], condition=models.Q(read_at=None), name="notices_not_read_yet"),
        ]
