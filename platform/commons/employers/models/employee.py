"""People of a partner employer."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from commons.employers.models.employer import Employer
from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import Personal

NAME = 80
WORK = 120


class Employee(models.Model):
    """A person who may be offered as a mentor, held by the employer's workspace and nobody else.

    Of the clearance (L3) the facts are kept, never a scan. `consent_on` is the day on which the
    person agreed to be shown to colleges.
    """

    class ClearanceKind(models.TextChoices):
        """How the absence of a criminal record was confirmed."""

        PAPER = "paper"
        ELECTRONIC = "electronic"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="employees")
    family_name = models.CharField(max_length=NAME)
    given_name = models.CharField(max_length=NAME)
    patronymic = models.CharField(max_length=NAME, blank=True, default="")
    birth_date = models.DateField()
    position = models.CharField(max_length=WORK)
    specialty = models.CharField(max_length=WORK, blank=True, default="")
    experience_years = models.PositiveSmallIntegerField(null=True)
    competences = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    email = models.EmailField(blank=True, default="")
    phone = models.CharField(max_length=30, blank=True, default="")
    clearance_kind = models.CharField(max_length=12, choices=ClearanceKind.choices, blank=True, default="")
    clearance_number = models.CharField(max_length=60, blank=True, default="")
    clearance_issued_on = models.DateField(null=True)
    clearance_valid_until = models.DateField(null=True)
    consent_on = models.DateField(null=True)
    left_at = models.DateTimeField(null=True)
    entered_at = models.DateTimeField(default=now)
    version = models.PositiveIntegerField(default=1)

    personal_data = Personal(
        columns=(
            "family_name",
            "given_name",
            "patronymic",
            "birth_date",
            "position",
            "specialty",
            "experience_years",
            "competences",
            "email",
            "phone",
            "clearance_kind",
            "clearance_number",
            "clearance_issued_on",
            "clearance_valid_until",
            "consent_on",
        ),
        whose="an employee of a partner employer",
        why="to offer the person to colleges as a mentor, with the person's consent",
        keep="until the person leaves or withdraws the consent, then one year",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["employer", "family_name", "given_name", "patronymic", "birth_date"],
                condition=Q(left_at=None),
                name="a_person_is_entered_once_per_employer",
            ),
            models.CheckConstraint(
                condition=Q(
                    clearance_kind="",
                    clearance_number="",
                    clearance_issued_on=None,
                    clearance_valid_until=None,
                )
                | ~Q(clearance_kind="")
                & ~Q(clearance_number="")
                & Q(clearance_issued_on__isnull=False, clearance_valid_until__isnull=False),
                name="a_clearance_is_whole_or_absent",
            ),
            models.CheckConstraint(
                condition=Q(clearance_valid_until__gte=F("clearance_issued_on")),
                name="a_clearance_ends_after_it_is_issued",
            ),
        ]
        indexes = [
            models.Index(fields=["employer", "family_name", "given_name"], name="people_of_an_employer")
        ]
