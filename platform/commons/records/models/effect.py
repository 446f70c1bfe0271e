"""The ledger of effects."""

from django.db import models

from kernel.clock import now
from kernel.personal_data import NOTHING


class Effect(models.Model):
    """One handler has had one event; written with the handler's own writes, so it acts exactly once.

    It lives in public, so a college restored from a dump does not act a second time.
    """

    key = models.CharField(max_length=200, primary_key=True)
    at = models.DateTimeField(default=now)

    personal_data = NOTHING
    runtime_may = "SELECT, INSERT"
