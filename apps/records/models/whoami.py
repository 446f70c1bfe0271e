"""The canary: a schema knows whose it is."""

from django.db import models

from kernel.personal_data import NOTHING
from tenants.models import CollegeModel


class Whoami(CollegeModel):
    """The single row with the id of the college that this schema belongs to."""

    college_id = models.UUIDField(unique=True)
    only = models.BooleanField(default=True, unique=True)

    personal_data = NOTHING
    runtime_may = "SELECT"
