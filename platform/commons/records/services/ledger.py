"""The ledger of effects, of all colleges and of the shared layer."""

from django.db import connections

from commons.records.models import Effect
from kernel.clock import now


def claim_effect(key: str) -> bool:
    """Whether the caller is the first with this effect; a rival waits here until the first is stored."""
    with connections[Effect.objects.db].cursor() as cursor:
        cursor.execute(
            "INSERT INTO public_records_effect (key, at) VALUES (%s, %s) ON CONFLICT DO NOTHING", [key, now()]
        )
        return bool(cursor.rowcount == 1)


def knows_effect(key: str) -> bool:
    """Whether this effect is stored."""
    return bool(Effect.objects.filter(key=key).exists())
