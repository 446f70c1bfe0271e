"""Which gates the cycle has gone through."""

from django.db import models

from apps.programme.models.cycle import Cycle
from kernel.personal_data import NOTHING
from tenants.models import CollegeModel

FIRST, LAST = 1, 7


class StagePassage(CollegeModel):
    """The gate at the end of a stage was passed; `debt` is the director's reason when something was missing.

    The trigger `stages_go_in_their_order` refuses a stage before the one in front of it (R82).
    """

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="passages")
    stage = models.PositiveSmallIntegerField()
    passed_on = models.DateField()
    debt = models.CharField(max_length=300, default="", blank=True)

    personal_data = NOTHING
    runtime_may = "SELECT, INSERT"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cycle", "stage"], name="a_gate_is_passed_once_in_a_cycle"),
            models.CheckConstraint(
                condition=models.Q(stage__range=(FIRST, LAST)), name="there_are_seven_stages"
            ),
        ]
