"""Clearances: that a check was made and until when it holds; the document itself is never kept (L3)."""

from datetime import date
from typing import Self

from django.db import models

from kernel.personal_data import Personal
from tenants.models import CollegeModel


class ClearanceQuerySet(models.QuerySet["Clearance"]):
    """Which clearances count."""

    def in_force(self, on_day: date) -> Self:
        """Issued, not run out and not revoked on that day."""
        return self.filter(issued_on__lte=on_day, valid_until__gte=on_day, revoked_at=None)


class Clearance(CollegeModel):
    """One checked document that lets an adult work with minors (Labour Code, article 351.1)."""

    class Kind(models.TextChoices):
        """The two documents that the law knows."""

        CRIMINAL_RECORD = "criminal_record"
        COMMISSION = "commission"

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    number = models.CharField(max_length=60)
    issued_on = models.DateField()
    valid_until = models.DateField()
    checked_by = models.CharField(max_length=200)
    checked_on = models.DateField()
    revoked_at = models.DateTimeField(null=True)
    lapse_told_at = models.DateTimeField(null=True)

    objects = ClearanceQuerySet.as_manager()
    personal_data = Personal(
        columns=("person", "number", "checked_by"),
        whose="the mentor, and the employee who saw the document",
        why="an adult may be paired with a minor only after this check (L3)",
        keep="three years after the mentor's last pair",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_until__gte=models.F("issued_on")),
                name="a_clearance_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=("criminal_record", "commission")),
                name="a_clearance_is_of_a_known_kind",
            ),
            models.CheckConstraint(
                condition=~models.Q(number="") & ~models.Q(checked_by=""),
                name="a_clearance_says_its_number_and_who_checked",
            ),
            models.UniqueConstraint(
                fields=["person", "kind", "number", "issued_on"],
                condition=models.Q(revoked_at=None),
                name="a_clearance_is_recorded_once",
            ),
        ]
