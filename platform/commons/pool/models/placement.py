"""Placements: a person of an employer for one call of one college."""

from django.db import models
from django.db.models import Q

from commons.pool.models.call import Call
from commons.pool.models.offer import Offer
from commons.pool.rules import HOLDING, State
from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import NOTHING


class Placement(models.Model):
    """The truth of the quota (B1). The trigger `a_placement_is_lawful` keeps the table of moves of
    `rules.placements` and, with a lock on the offer, its quota over all colleges.

    `expires_at` ends a reservation; `pair_id` is the college's pair, a plain id.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="placements")
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="placements")
    employer = models.ForeignKey("employers.Employer", on_delete=models.PROTECT, related_name="+")
    college = models.ForeignKey("tenants.College", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=[(one, one) for one in State], default=State.REQUESTED)
    expires_at = models.DateTimeField(null=True)
    pair_id = models.UUIDField(null=True, unique=True)
    taken_on = models.DateField(null=True)
    made_at = models.DateTimeField(default=now)
    moved_at = models.DateTimeField(default=now)
    version = models.PositiveIntegerField(default=1)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["call"],
                condition=Q(state__in=sorted(HOLDING)),
                name="one_live_answer_per_call",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.ACTIVE) | Q(pair_id__isnull=False),
                name="an_active_placement_has_its_pair",
            ),
        ]
        indexes = [
            models.Index(fields=["college", "state"], name="placements_of_a_college"),
            models.Index(fields=["employer", "state"], name="placements_of_an_employer"),
            models.Index(fields=["offer", "state"], name="placements_of_an_offer"),
        ]
