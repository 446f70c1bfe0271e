"""Reads of the directory."""

from tenants import context
from tenants.models import College
from tenants.unit import unit_of_work


def shared_layer_answers() -> bool:
    """Whether there is any college yet. Raises django.db.Error when the shared layer cannot be read."""
    with unit_of_work(context.SHARED):
        return bool(College.objects.exists())
