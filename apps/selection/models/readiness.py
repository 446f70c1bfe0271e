"""The checklist of readiness: which of its items a mentor has met, when, and who recorded it."""

from django.db import models

from apps.selection.rules import ITEMS
from kernel.personal_data import Personal
from tenants.models import CollegeModel


class Readiness(CollegeModel):
    """One item met by one person (R27)."""

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    item = models.CharField(max_length=20)
    met_on = models.DateField()
    recorded_by = models.UUIDField(null=True)

    personal_data = Personal(
        columns=("person", "item"),
        whose="the mentor",
        why="only a checked and trained person becomes a mentor (R27)",
        keep="three years after the mentor's last pair",
    )
    runtime_may = "SELECT, INSERT, UPDATE, DELETE"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "item"], name="an_item_of_readiness_is_met_once"),
            models.CheckConstraint(
                condition=models.Q(item__in=ITEMS), name="an_item_of_readiness_is_a_known_one"
            ),
        ]
