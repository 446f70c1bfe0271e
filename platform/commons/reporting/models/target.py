"""What a region means to reach by the end of a year (R91)."""

from decimal import Decimal

from django.db import models

from kernel.ids import new_id
from kernel.personal_data import NOTHING


class Target(models.Model):
    """The share of students and teaching staff to be in mentoring, in percent."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    region = models.ForeignKey("tenants.Region", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    percent = models.DecimalField(max_digits=4, decimal_places=1)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "year"], name="one_target_per_region_and_year"),
            models.CheckConstraint(
                condition=models.Q(percent__gt=0, percent__lte=Decimal(100)),
                name="a_target_is_over_0_and_at_most_100_percent",
            ),
        ]
