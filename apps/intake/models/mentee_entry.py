"""The base of mentees."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from apps.intake.rules.entering import HOURS_OF_WEEK, LONGEST_NOTE
from kernel.clock import now
from kernel.personal_data import Personal
from tenants.models import CollegeModel


def codes() -> "ArrayField[list[str], list[str]]":
    """A column of codes or short words."""
    return ArrayField(models.CharField(max_length=60), default=list, blank=True)


def hours() -> "ArrayField[list[int], list[int]]":
    """A column of hours of the week, 0 = Monday 00:00 … 167."""
    return ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)


class MenteeEntry(CollegeModel):
    """A person asks for a mentor in one form and cycle (R26); `tier` 1 is served first.

    The database refuses anybody but a student or a member of the staff (R29), and a cycle that is closed.
    """

    class State(models.TextChoices):
        """Only those who wait are looked for a mentor."""

        WAITING = "waiting"
        PAIRED = "paired"
        LEFT = "left"

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="mentee_entries")
    cycle = models.ForeignKey("programme.Cycle", on_delete=models.PROTECT, related_name="mentee_entries")
    form = models.CharField(max_length=40)
    role_model = models.CharField(max_length=40, default="", blank=True)
    requests = codes()
    tier = models.PositiveSmallIntegerField(default=1)
    interests = codes()
    free_hours = hours()
    note = models.CharField(max_length=LONGEST_NOTE, default="", blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    entered_at = models.DateTimeField(default=now)
    version = models.PositiveIntegerField(default=1)

    consented: bool
    """Told by `selectors.sight.with_consent`."""

    personal_data = Personal(
        columns=("person", "requests", "interests", "free_hours", "note"),
        whose="mentees",
        why="to find the mentor who can help with what is asked for",
        keep="three years after the cycle's end, or until consent is withdrawn",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "form", "cycle"],
                condition=~models.Q(state="left"),
                name="one_entry_per_mentee_and_form_in_a_cycle",
            ),
            models.CheckConstraint(
                condition=models.Q(free_hours__contained_by=list(range(HOURS_OF_WEEK))),
                name="a_mentee_s_hours_are_of_the_week",
            ),
            models.CheckConstraint(
                condition=models.Q(tier__range=(1, 3)), name="a_mentee_stands_in_one_of_three_tiers"
            ),
        ]
        indexes = [models.Index(fields=["cycle", "state"], name="mentees_of_a_cycle")]
