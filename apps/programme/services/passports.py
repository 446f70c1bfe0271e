"""Recording a programme, approving it, appointing its curator (R2, R3, R22)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from apps.people.public import names_of
from apps.programme.events import CuratorAppointed, ProgrammeApproved
from apps.programme.models import CuratorOrder, Programme
from apps.programme.rules.launching import (
    ProgrammeState,
    check_approvable,
    check_changeable,
    check_not_ahead,
    check_years,
)
from apps.programme.selectors.conditions import LAUNCHED
from apps.records.public import emit, record
from kernel.columns import check_columns, check_same
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotVisible, Stale, found
from kernel.units import forget
from tenants.public import today_in


@dataclass(frozen=True, slots=True, kw_only=True)
class PassportFields:
    """What is written into a passport before it is approved."""

    name: str
    begins_year: int
    ends_year: int
    council_protocol: str = ""
    council_on: date | None = None


def record_programme(*, actor: Actor, fields: PassportFields, row_id: UUID | None = None) -> UUID:
    """Write down a programme, not approved yet. Returns its id. Raises YearsAreTurnedRound, DateIsAhead.

    The same form (`row_id`) sent twice writes down one.
    """
    _check(actor=actor, fields=fields)
    told = _columns(fields)
    programme, is_new = Programme.objects.get_or_create(id=row_id or new_id(), defaults=told)
    check_same(programme, told)
    if not is_new:
        return programme.id
    record(actor=actor, act="programme.record_programme", subjects=[programme.id], values=_told(fields))
    return programme.id


def change_programme(*, actor: Actor, programme_id: UUID, version: int, fields: PassportFields) -> None:
    """Correct a programme that is not approved. Raises AlreadyApproved, Stale and as `record_programme`."""
    programme = locked(programme_id=programme_id)
    if programme.version != version:
        raise Stale
    check_changeable(state_of(programme))
    _check(actor=actor, fields=fields)
    for column, value in _columns(fields).items():
        setattr(programme, column, value)
    programme.version += 1
    programme.save()
    record(actor=actor, act="programme.change_programme", subjects=[programme.id], values=_told(fields))


def approve_programme(*, actor: Actor, programme_id: UUID, approved_on: date) -> None:
    """The director approves (R2). Raises as `check_approvable`."""
    programme = locked(programme_id=programme_id)
    check_approvable(state_of(programme), approved_on, today_in(actor.workspace.id))
    programme.approved_on, programme.approved_by = approved_on, actor.membership_id
    programme.version += 1
    programme.save()
    told = {"approved_on": approved_on.isoformat()}
    record(actor=actor, act="programme.approve_programme", subjects=[programme.id], values=told)
    forget(LAUNCHED, actor.workspace.id)
    emit(ProgrammeApproved(programme.id))


def appoint_curator(
    *,
    actor: Actor,
    programme_id: UUID,
    number: str,
    dated: date,
    curator_name: str,
    curator_person_id: UUID | None = None,
    row_id: UUID | None = None,
) -> UUID:
    """The director's order names the curator (R22). Returns the order's id. Raises DateIsAhead.

    The same form (`row_id`) sent twice writes down one order.
    """
    programme = locked(programme_id=programme_id)
    check_not_ahead(dated, today_in(actor.workspace.id))
    check_columns(CuratorOrder, {"number": number, "curator_name": curator_name})
    if curator_person_id and not names_of(actor=actor, person_ids=[curator_person_id]):
        raise NotVisible
    columns = {
        "programme": programme,
        "number": number,
        "dated": dated,
        "curator_name": curator_name,
        "curator_person_id": curator_person_id,
    }
    order, is_new = CuratorOrder.objects.get_or_create(id=row_id or new_id(), defaults=columns)
    check_same(order, columns)
    if not is_new:
        return order.id
    subjects = [order.id, *([curator_person_id] if curator_person_id else [])]
    told = {"number": number, "dated": dated.isoformat(), "curator_name": curator_name}
    record(actor=actor, act="programme.appoint_curator", subjects=subjects, values=told)
    forget(LAUNCHED, actor.workspace.id)
    emit(CuratorAppointed(programme.id, order.id))
    return order.id


def locked(*, programme_id: UUID) -> Programme:
    """The programme, held until the act is over. Raises NotVisible."""
    return found(Programme.objects.select_for_update().filter(id=programme_id))


def state_of(programme: Programme) -> ProgrammeState:
    """What the rules ask about a programme before it is launched."""
    return ProgrammeState(
        begins_year=programme.begins_year,
        ends_year=programme.ends_year,
        council_protocol=programme.council_protocol,
        council_on=programme.council_on,
        approved_on=programme.approved_on,
    )


def _check(*, actor: Actor, fields: PassportFields) -> None:
    check_columns(Programme, _columns(fields))
    check_years(fields.begins_year, fields.ends_year)
    check_not_ahead(fields.council_on, today_in(actor.workspace.id))


def _columns(fields: PassportFields) -> dict[str, Any]:
    return {name: getattr(fields, name) for name in PassportFields.__slots__}


def _told(fields: PassportFields) -> dict[str, Any]:
    council_on = fields.council_on.isoformat() if fields.council_on else None
    return _columns(fields) | {"council_on": council_on}
