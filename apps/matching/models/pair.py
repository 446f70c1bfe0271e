"""Pairs: two people, both agreements, the curator's word. What is lawful the database checks by trigger."""

from collections.abc import Collection
from typing import Self
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from apps.matching.rules.pairing import OPEN, PairState
from kernel.clock import now
from kernel.personal_data import Personal
from tenants.models import CollegeModel


class PairQuerySet(models.QuerySet["Pair"]):
    """Which pairs are meant."""

    def open(self) -> Self:
        """Not ended."""
        return self.filter(state__in=OPEN)

    def confirmed(self) -> Self:
        """In force, the suspended ones included: they keep their places."""
        return self.filter(state=PairState.CONFIRMED)

    def of_people(self, person_ids: Collection[UUID]) -> Self:
        """With one of these people on either side."""
        return self.filter(Q(mentee_person__in=person_ids) | Q(mentor_person__in=person_ids))

    def of_entry(self, entry_id: UUID) -> Self:
        """With this entry of either base."""
        return self.filter(Q(mentee_entry=entry_id) | Q(mentor_entry=entry_id))

    def with_both_locked(self) -> Self:
        """Rows locked together with the mentor's entry, so that places are counted by one at a time."""
        return self.select_related("mentor_entry").select_for_update(of=("self", "mentor_entry"))


class Pair(CollegeModel):
    """A mentee and a mentor in one form of mentoring (R134)."""

    mentee_entry = models.ForeignKey("intake.MenteeEntry", on_delete=models.PROTECT, related_name="+")
    mentor_entry = models.ForeignKey("intake.MentorEntry", on_delete=models.PROTECT, related_name="+")
    mentee_person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    mentor_person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    cycle = models.ForeignKey("programme.Cycle", on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=20)
    state = models.CharField(max_length=10, default=PairState.PROPOSED)
    reasons = models.JSONField(default=list)
    proposed_at = models.DateTimeField(default=now)
    mentee_agreed_on = models.DateField(null=True)
    mentor_agreed_on = models.DateField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.UUIDField(null=True)
    suspended_on = models.DateField(null=True)
    suspended_for = ArrayField(models.CharField(max_length=40), default=list)
    ended_at = models.DateTimeField(null=True)
    ended_why = models.CharField(max_length=300, default="")
    placement_id = models.UUIDField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = PairQuerySet.as_manager()
    personal_data = Personal(
        columns=("mentee_person", "mentor_person", "reasons", "ended_why"),
        whose="the mentee and the mentor",
        why="the register of pairs that the programme rests on (R134)",
        keep="three years after the cycle",
    )

    class Meta:
        indexes = [models.Index(fields=["mentor_entry", "state"], name="pairs_of_a_mentor")]
        constraints = [
            models.UniqueConstraint(
                fields=["mentee_person", "form"],
                condition=~Q(state=PairState.ENDED),
                name="one_active_pair_per_mentee_and_form",
            ),
            models.UniqueConstraint(
                fields=["placement_id"],
                condition=~Q(state=PairState.ENDED),
                name="a_placement_serves_one_pair",
            ),
            models.CheckConstraint(
                condition=Q(state__in=tuple(PairState)), name="a_pair_is_in_a_known_state"
            ),
            models.CheckConstraint(
                condition=~Q(mentee_person=models.F("mentor_person")), name="a_pair_is_two_people"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("agreed", "confirmed"))
                | Q(mentee_agreed_on__isnull=False, mentor_agreed_on__isnull=False),
                name="both_sides_of_a_pair_agreed",
            ),
            models.CheckConstraint(
                condition=~Q(state=PairState.CONFIRMED) | Q(confirmed_at__isnull=False),
                name="a_confirmed_pair_says_when",
            ),
            models.CheckConstraint(
                condition=Q(state=PairState.ENDED, ended_at__isnull=False)
                | (~Q(state=PairState.ENDED) & Q(ended_at__isnull=True)),
                name="an_ended_pair_says_when",
            ),
            models.CheckConstraint(
                condition=Q(suspended_on__isnull=True) | Q(state__in=("confirmed", "ended")),
                name="only_a_confirmed_pair_is_suspended",
            ),
        ]
