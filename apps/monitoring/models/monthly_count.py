"""What the college counted of a month, as it told the region last."""

from dataclasses import asdict
from datetime import datetime

from django.db import models

from commons.reporting.public import Facts
from kernel.personal_data import NOTHING
from tenants.models import CollegeModel


class MonthlyCount(CollegeModel):
    """One month; `counted_at` is null until it is counted for the first time."""

    month = models.DateField(unique=True)
    counted_at = models.DateTimeField(null=True)
    students = models.PositiveIntegerField(default=0)
    teaching_staff = models.PositiveIntegerField(default=0)
    students_taking_part = models.PositiveIntegerField(default=0)
    staff_taking_part = models.PositiveIntegerField(default=0)
    pairs = models.PositiveIntegerField(default=0)
    meetings = models.PositiveIntegerField(default=0)
    mentors = models.PositiveIntegerField(default=0)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(month__day=1), name="a_month_is_named_by_its_first_day"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    students_taking_part__lte=models.F("students"),
                    staff_taking_part__lte=models.F("teaching_staff"),
                ),
                name="those_who_take_part_are_some_of_all",
            ),
        ]

    @property
    def facts(self) -> Facts:
        """The counts."""
        return Facts(**{name: getattr(self, name) for name in Facts.__dataclass_fields__})

    def take(self, facts: Facts, counted_at: datetime) -> None:
        """Put new counts in place of the old."""
        for name, value in asdict(facts).items():
            setattr(self, name, value)
        self.counted_at = counted_at
