"""Taking a pair in hand."""

from uuid import UUID

from apps.matching.models import Pair
from kernel.refusals import found


def locked(*, pair_id: UUID) -> Pair:
    """The pair and its mentor's entry, both locked until the act is stored. Raises NotVisible."""
    return found(Pair.objects.with_both_locked().filter(id=pair_id))
