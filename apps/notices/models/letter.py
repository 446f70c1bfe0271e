"""The letter that goes with a notice."""

from django.db import models

from apps.notices.models.notice import Notice
from kernel.personal_data import NOTHING
from tenants.models import CollegeModel


class Letter(CollegeModel):
    """One letter on its way. The address is asked for when it is posted and kept nowhere.

    A letter that is taken and neither posted nor put back is doubtful: its worker died while sending.
    """

    class State(models.TextChoices):
        """A letter is taken before it is sent, so it is never sent twice."""

        WAITING = "waiting"
        TAKEN = "taken"
        POSTED = "posted"
        NO_ADDRESS = "no address"
        SETTLED = "settled"

    notice = models.OneToOneField(Notice, on_delete=models.CASCADE, related_name="letter")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    taken_at = models.DateTimeField(null=True)
    posted_at = models.DateTimeField(null=True)

    personal_data = NOTHING

    class Meta:
        indexes = [
            models.Index(
                fields=["taken_at"], condition=models.Q(state="taken"), name="letters_that_are_doubtful"
            )
        ]
