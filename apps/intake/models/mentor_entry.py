"""The bases of mentors."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from apps.intake.models.mentee_entry import codes, hours
from apps.intake.rules.entering import BASES, HOURS_OF_WEEK, LONGEST_NOTE, MOST_PLACES
from kernel.clock import now
from kernel.personal_data import Personal
from tenants.models import CollegeModel


class MentorEntry(CollegeModel):
    """A person offers help in one base and cycle (R28, R103); selected and ready elsewhere (R27).

    `places` is how many mentees at once; `placement_id` is the pool's row for an employer's person.
    """

    class State(models.TextChoices):
        """Only active mentors are proposed."""

        ACTIVE = "active"
        PAUSED = "paused"
        LEFT = "left"

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="mentor_entries")
    cycle = models.ForeignKey("programme.Cycle", on_delete=models.PROTECT, related_name="mentor_entries")
    base = models.CharField(max_length=10, choices=[(base, base) for base in BASES])
    forms = ArrayField(models.CharField(max_length=40))
    teaches_subject = models.BooleanField(default=False)
    places = models.PositiveSmallIntegerField(default=1)
    competences = codes()
    interests = codes()
    prefers_age_from = models.PositiveSmallIntegerField(null=True, blank=True)
    prefers_age_to = models.PositiveSmallIntegerField(null=True, blank=True)
    free_hours = hours()
    note = models.CharField(max_length=LONGEST_NOTE, default="", blank=True)
    placement_id = models.UUIDField(null=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.ACTIVE)
    entered_at = models.DateTimeField(default=now)
    version = models.PositiveIntegerField(default=1)

    consented: bool
    """Told by `selectors.sight.with_consent`."""

    personal_data = Personal(
        columns=("person", "competences", "interests", "free_hours", "note"),
        whose="mentors and those who may become one",
        why="to propose them to the mentees whom they can help",
        keep="three years after the cycle's end, or until consent is withdrawn",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["placement_id"], name="one_entry_per_placement"),
            models.UniqueConstraint(
                fields=["person", "base", "cycle"],
                condition=~Q(state="left") & Q(placement_id=None),
                name="one_entry_per_mentor_and_base_in_a_cycle",
            ),
            models.CheckConstraint(
                condition=Q(base__in=list(BASES)), name="a_mentor_stands_in_one_of_five_bases"
            ),
            models.CheckConstraint(
                condition=Q(places__range=(1, MOST_PLACES)), name="a_mentor_has_room_for_at_least_one"
            ),
            models.CheckConstraint(condition=~Q(forms=[]), name="a_mentor_takes_part_in_some_form"),
            models.CheckConstraint(
                condition=Q(free_hours__contained_by=list(range(HOURS_OF_WEEK))),
                name="a_mentor_s_hours_are_of_the_week",
            ),
            models.CheckConstraint(
                condition=Q(prefers_age_from=None, prefers_age_to=None)
                | Q(prefers_age_from__isnull=False, prefers_age_to__isnull=False)
                & Q(prefers_age_to__gte=F("prefers_age_from")),
                name="preferred_ages_are_not_turned_round",
            ),
        ]
        indexes = [models.Index(fields=["cycle", "state"], name="mentors_of_a_cycle")]
