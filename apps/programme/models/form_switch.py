"""Which forms of mentoring the college has switched on or off."""

from django.db import models

from kernel.personal_data import NOTHING
from tenants.models import CollegeModel


class FormSwitch(CollegeModel):
    """The college's own choice for one form, where it differs from the usual one (R31)."""

    form = models.CharField(max_length=40, unique=True)
    is_on = models.BooleanField()
    reason = models.CharField(max_length=300)

    personal_data = NOTHING
