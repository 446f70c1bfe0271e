"""On which terms a region publishes."""

from django.db import models

from kernel.ids import new_id
from kernel.personal_data import NOTHING

THRESHOLD, WIDTH, CLOSING_DAY = 10, 5, 5
LEAST_THRESHOLD, LEAST_WIDTH, LAST_CLOSING_DAY = 5, 5, 20


class PublicationTerms(models.Model):
    """A region's parameters; locked while one of its months is being closed.

    threshold: smaller counts are withheld · width: how uncertain a withheld count must stay ·
    closing_day: of the next month, when a month is closed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    region = models.OneToOneField("tenants.Region", on_delete=models.PROTECT, related_name="+")
    threshold = models.PositiveSmallIntegerField(default=THRESHOLD)
    width = models.PositiveSmallIntegerField(default=WIDTH)
    closing_day = models.PositiveSmallIntegerField(default=CLOSING_DAY)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(threshold__gte=LEAST_THRESHOLD, width__gte=LEAST_WIDTH),
                name="nobody_lowers_the_protection_to_nothing",
            ),
            models.CheckConstraint(
                condition=models.Q(closing_day__gte=1, closing_day__lte=LAST_CLOSING_DAY),
                name="a_month_is_closed_in_the_first_days_of_the_next",
            ),
        ]
