"""The director's orders that appoint the curator."""

from django.db import models

from apps.programme.models.programme import Programme
from kernel.personal_data import Personal
from tenants.models import CollegeModel

NUMBER_LENGTH = 30
NAME_LENGTH = 200


class CuratorOrder(CollegeModel):
    """An order with number and date (R22); the latest one is in force, earlier ones stay.

    `curator_person_id` is the row among the college's people when the curator has one:
    a partner's employee may be the curator too (R21).
    """

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="orders")
    number = models.CharField(max_length=NUMBER_LENGTH)
    dated = models.DateField()
    curator_name = models.CharField(max_length=NAME_LENGTH)
    curator_person_id = models.UUIDField(null=True)

    personal_data = Personal(
        columns=("curator_name", "curator_person_id"),
        whose="the curator",
        why="to know by whose order who leads the programme",
        keep="as long as the order itself, five years after the programme's end",
    )
    runtime_may = "SELECT, INSERT"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(number="") & ~models.Q(curator_name=""),
                name="an_order_has_a_number_and_names_the_curator",
            )
        ]
