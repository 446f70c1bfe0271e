"""Offers: an employer's person for so many students."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import NOTHING


class Offer(models.Model):
    """A person stands in the regional pool; `quota` is for how many students over all colleges.

    The trigger `an_offer_keeps_its_promises` lets the quota not fall below what is taken.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    employer = models.ForeignKey("employers.Employer", on_delete=models.PROTECT, related_name="+")
    employee = models.ForeignKey("employers.Employee", on_delete=models.PROTECT, related_name="+")
    quota = models.PositiveSmallIntegerField()
    forms = ArrayField(models.CharField(max_length=40))
    from_on = models.DateField()
    until = models.DateField()
    made_at = models.DateTimeField(default=now)
    withdrawn_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(quota__gte=1, quota__lte=10), name="a_quota_is_from_one_to_ten"
            ),
            models.CheckConstraint(
                condition=Q(until__gte=F("from_on")), name="an_offer_ends_after_it_begins"
            ),
            models.UniqueConstraint(
                fields=["employee"], condition=Q(withdrawn_at=None), name="one_open_offer_per_person"
            ),
        ]
