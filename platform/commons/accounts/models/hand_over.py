"""Going from the base host to a college's host."""

from django.db import models

from commons.accounts.models.membership import Membership
from kernel.ids import new_id
from kernel.personal_data import NOTHING


class HandOver(models.Model):
    """A single-use code of 60 seconds; only its hash is stored.

    `browser` is the hash of a cookie of the college's host: only the browser that asked may use the
    code. `sign_in_id` names the sign-in on the base host that the new session will belong to.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    digest = models.CharField(max_length=64, unique=True)
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE)
    browser = models.CharField(max_length=64, default="")
    sign_in_id = models.UUIDField(null=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    personal_data = NOTHING
    runtime_may = "SELECT, INSERT, UPDATE, DELETE"
