"""What a college counted in a month."""

from django.db import models

from kernel.ids import new_id
from kernel.personal_data import NOTHING

METRIC_LENGTH = 40


class Fact(models.Model):
    """One count of one college in one month, as it was counted last.

    Only the shared layer sees these rows (a row policy, see the migration): a college tells its
    own counts by an event, and the region sees nothing but closed, protected tables.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    college = models.ForeignKey("tenants.College", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    metric = models.CharField(max_length=METRIC_LENGTH)
    value = models.PositiveIntegerField()
    counted_at = models.DateTimeField()

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["college", "month", "metric"], name="one_fact_per_college_month_and_metric"
            ),
            models.CheckConstraint(
                condition=models.Q(month__day=1), name="a_fact_is_of_a_month_named_by_its_first_day"
            ),
        ]
