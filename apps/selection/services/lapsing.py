"""The nightly look at clearances that have run out."""

from apps.records.public import emit, record
from apps.selection.events import ClearanceLapsed
from apps.selection.models import Clearance
from kernel.clock import now
from kernel.policy import Actor
from tenants.public import today_in


def tell_lapsed(*, actor: Actor) -> int:
    """Tell once of every person whose last clearance has run out; answers how many there are."""
    today = today_in(actor.workspace.id)
    over = Clearance.objects.select_for_update().filter(
        valid_until__lt=today, revoked_at=None, lapse_told_at=None
    )
    told = {row.id: row.person_id for row in over.order_by("id")}
    still = set(Clearance.objects.in_force(today).values_list("person_id", flat=True))
    lapsed = sorted(set(told.values()) - still)
    Clearance.objects.filter(id__in=told).update(lapse_told_at=now())
    for person_id in lapsed:
        record(actor=actor, act="selection.clearance_lapsed", subjects=[person_id])
        emit(ClearanceLapsed(person_id))
    return len(lapsed)
