"""Recording which items of the checklist a mentor has met (R27, R123)."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from apps.people.public import names_of
from apps.records.public import emit, record
from apps.selection.events import ReadinessChanged
from apps.selection.models import Readiness
from apps.selection.rules import ITEMS, check_checklist
from kernel.policy import Actor
from kernel.refusals import NotVisible
from kernel.writable import check_choice
from tenants.public import today_in


def record_checklist(*, actor: Actor, person_id: UUID, met: Mapping[str, date | None]) -> None:
    """Set the items named in `met`: a day for what is met, None to take it back. Raises its rule."""
    if person_id not in names_of(actor=actor, person_ids=[person_id]):
        raise NotVisible
    for item in met:
        check_choice(item, ITEMS)
    known = Readiness.objects.select_for_update().filter(person_id=person_id).order_by("id")
    rows = {row.item: row for row in known}
    before = {item: row.met_on for item, row in rows.items()}
    after = _after(before, met)
    check_checklist(after, today_in(actor.workspace.id))
    if after == before:
        return
    Readiness.objects.filter(person_id=person_id).exclude(item__in=after).delete()
    for item in (item for item in after if after[item] != before.get(item)):
        Readiness.objects.update_or_create(
            person_id=person_id,
            item=item,
            defaults={"met_on": after[item], "recorded_by": actor.membership_id},
        )
    values = {"before": _written(before), "after": _written(after)}
    record(actor=actor, act="selection.record_readiness", subjects=[person_id], values=values)
    emit(ReadinessChanged(person_id))


def record_readiness(*, actor: Actor, person_id: UUID, item: str, on: date) -> None:
    """Record that one item of the checklist was met on a day."""
    record_checklist(actor=actor, person_id=person_id, met={item: on})


def _after(before: Mapping[str, date], met: Mapping[str, date | None]) -> dict[str, date]:
    wanted = {**before, **met}
    return {item: day for item in ITEMS if (day := wanted.get(item)) is not None}


def _written(met: Mapping[str, date]) -> dict[str, str]:
    return {item: day.isoformat() for item, day in met.items()}
