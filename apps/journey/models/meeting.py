"""A meeting of a pair: wanted, planned, held or cancelled (R138)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from apps.journey import rules
from kernel.clock import now
from kernel.personal_data import Personal
from tenants.models import CollegeModel

PLACE_LENGTH = 200
GOAL_LENGTH = 300


def codes() -> "ArrayField[list[str], list[str]]":
    """A column of ticked points."""
    return ArrayField(models.CharField(max_length=40), default=list, blank=True)


class Meeting(CollegeModel):
    """One meeting. Without `planned_at` it is wanted, and nobody has appointed it yet."""

    class Type(models.TextChoices):
        """R138, in their order."""

        ACQUAINTANCE = "acquaintance"
        TRIAL = "trial"
        PLANNING = "planning"
        WORKING = "working"
        FINAL = "final"

    class State(models.TextChoices):
        """A meeting is held or cancelled once, for good."""

        PLANNED = "planned"
        HELD = "held"
        CANCELLED = "cancelled"

    pair = models.ForeignKey("matching.Pair", on_delete=models.PROTECT, related_name="+")
    type = models.CharField(max_length=20, choices=Type.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    planned_at = models.DateTimeField(null=True)
    place = models.CharField(max_length=PLACE_LENGTH, default="")
    goal = models.CharField(max_length=GOAL_LENGTH, default="")
    draft = models.JSONField(default=dict)
    """Answers of a record begun and not finished, as typed."""

    held_on = models.DateField(null=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    present = codes()
    told = codes()
    principles = codes()
    topics = codes()
    mentor_ready = models.BooleanField(null=True)
    mentee_ready = models.BooleanField(null=True)
    recorded_at = models.DateTimeField(null=True)
    recorded_by = models.UUIDField(null=True)
    """Membership of who recorded it."""

    opened_at = models.DateTimeField(default=now)

    personal_data = Personal(
        columns=("place", "goal", "draft", "mentor_ready", "mentee_ready"),
        whose="mentor and mentee",
        why="to know when the pair meets and what it agreed on (R144, R148)",
        keep="three years after the cycle",
    )

    class Meta:
        indexes = [models.Index(fields=["state", "held_on"], name="journey_meetings_held")]
        constraints = [
            models.UniqueConstraint(
                fields=["pair"], condition=Q(state="planned"), name="one_meeting_ahead_per_pair"
            ),
            models.UniqueConstraint(
                fields=["pair"],
                condition=Q(type="acquaintance") & ~Q(state="cancelled"),
                name="a_pair_is_acquainted_once",
            ),
            models.CheckConstraint(
                condition=~Q(state="held")
                | Q(held_on__isnull=False, minutes__isnull=False, minutes__gt=0, recorded_at__isnull=False),
                name="a_held_meeting_says_when_and_how_long",
            ),
            models.CheckConstraint(
                condition=~Q(state="held", type="acquaintance")
                | Q(
                    present__contains=list(rules.PRESENT),
                    told__contains=list(rules.TOLD),
                    principles__contains=list(rules.PRINCIPLES),
                    topics__contains=list(rules.TOPICS),
                ),
                name="an_acquaintance_is_of_three_and_complete",
            ),
        ]
