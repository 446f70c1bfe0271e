"""The taxonomy of requests, one for all colleges, so that a region can add them up."""

from django.db import models

from kernel.personal_data import NOTHING

CODE_LENGTH = 40


class RequestCategory(models.Model):
    """One thing a mentee may ask for and a mentor may help with (R60).

    `name` is an msgid; a category of a region's own would hold its Russian name, which
    translation leaves as it is. Rows come by migrations: no running process writes them.
    """

    class Kind(models.TextChoices):
        """Where the category comes from: the programme's tasks, students' problems, problems met
        while collecting requests, or the skills of professions.
        """

        TASK = "task"
        PROBLEM = "problem"
        STAGE2 = "stage2"
        SKILL = "skill"

    code = models.CharField(max_length=CODE_LENGTH, primary_key=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=150)
    sort = models.PositiveSmallIntegerField(unique=True)

    personal_data = NOTHING
    runtime_may = "SELECT"

    class Meta:
        ordering = ("sort",)
