"""A closed month of a region, exactly as it may be shown."""

from django.db import models

from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import NOTHING


class Publication(models.Model):
    """The whole protected table of one month: written once, never changed, never written twice.

    `table` is what `rules.publishing.to_json` makes: true counts are not in it where they are
    withheld. The runtime cannot update or delete a row.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    region = models.ForeignKey("tenants.Region", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    closed_at = models.DateTimeField(default=now)
    threshold = models.PositiveSmallIntegerField()
    width = models.PositiveSmallIntegerField()
    formula_version = models.PositiveSmallIntegerField()
    target_year = models.PositiveSmallIntegerField()
    target_percent = models.DecimalField(max_digits=4, decimal_places=1)
    table = models.JSONField()

    personal_data = NOTHING
    runtime_may = "SELECT, INSERT"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "month"], name="a_month_of_a_region_is_published_once"),
            models.CheckConstraint(
                condition=models.Q(month__day=1), name="a_publication_is_of_a_month_named_by_its_first_day"
            ),
        ]
