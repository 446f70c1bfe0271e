"""Partner employers."""

from django.core.validators import RegexValidator
from django.db import models

from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import NOTHING

SLUG = RegexValidator(r"^[a-z]([a-z0-9-]{1,38}[a-z0-9])$")
INN = RegexValidator(r"^(\d{10}|\d{12})$")


class Employer(models.Model):
    """A partner organisation of a region (R206); its workspace is `/employer/<slug>/`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    region = models.ForeignKey("tenants.Region", on_delete=models.PROTECT, related_name="+")
    slug = models.CharField(max_length=40, unique=True, validators=[SLUG])
    name = models.CharField(max_length=200)
    inn = models.CharField(max_length=12, unique=True, validators=[INN])
    opened_at = models.DateTimeField(default=now)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(inn__regex=r"^(\d{10}|\d{12})$"), name="an_inn_has_ten_or_twelve_digits"
            )
        ]
