"""Recording and revoking a clearance (L3)."""

from dataclasses import asdict
from uuid import UUID

from apps.people.public import names_of
from apps.records.public import emit, record
from apps.selection.events import ClearanceLapsed, ClearanceRecorded
from apps.selection.models import Clearance
from apps.selection.rules import ClearanceFacts, check_clearance
from kernel.clock import now
from kernel.columns import check_columns
from kernel.policy import Actor
from kernel.refusals import NotVisible, found
from tenants.public import today_in


def record_clearance(*, actor: Actor, person_id: UUID, facts: ClearanceFacts) -> UUID:
    """Put a clearance on record; the same one sent twice is recorded once. Raises NotVisible and its rule."""
    if person_id not in names_of(actor=actor, person_ids=[person_id]):
        raise NotVisible
    today = today_in(actor.workspace.id)
    check_columns(Clearance, asdict(facts))
    check_clearance(facts, today)
    clearance, added = Clearance.objects.get_or_create(
        person_id=person_id,
        kind=facts.kind,
        number=facts.number,
        issued_on=facts.issued_on,
        revoked_at=None,
        defaults={
            "valid_until": facts.valid_until,
            "checked_by": facts.checked_by,
            "checked_on": today,
        },
    )
    if added:
        values = {"clearance": {key: str(value) for key, value in asdict(facts).items()}}
        record(actor=actor, act="selection.record_clearance", subjects=[person_id], values=values)
        emit(ClearanceRecorded(person_id))
    return clearance.id


def revoke_clearance(*, actor: Actor, clearance_id: UUID, why: str) -> UUID:
    """Take a clearance out of force at once, for it was wrong or withdrawn; answers with the person's id."""
    clearance = found(Clearance.objects.select_for_update().filter(id=clearance_id, revoked_at=None))
    clearance.revoked_at = now()
    clearance.save()
    record(actor=actor, act="selection.revoke_clearance", subjects=[clearance.person_id], why=why)
    emit(ClearanceLapsed(clearance.person_id))
    return clearance.person_id
