"""Reads of selection: what a mentor has, and what is missing."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from apps.intake.public import MentorRow, mentors_sheet
from apps.people.public import PersonFacts, facts_of
from apps.selection.models import Clearance, Readiness
from apps.selection.rules import Standing
from kernel.policy import Actor
from kernel.refusals import found
from tenants.public import today_in


@dataclass(frozen=True, slots=True)
class ClearanceRow:
    """A clearance on record, as a page shows it."""

    id: UUID
    kind: str
    number: str
    issued_on: date
    valid_until: date
    checked_by: str
    checked_on: date
    in_force: bool


@dataclass(frozen=True, slots=True)
class MentorStanding:
    """Everything selection knows of one person."""

    person: PersonFacts
    standing: Standing
    clearances: tuple[ClearanceRow, ...]


def standing_of(*, actor: Actor, person_ids: Collection[UUID]) -> dict[UUID, Standing]:
    """The standing of each of these people; one nobody has checked yet lacks everything."""
    in_force = Clearance.objects.in_force(today_in(actor.workspace.id)).filter(person_id__in=person_ids)
    until = dict(in_force.order_by("valid_until").values_list("person_id", "valid_until"))
    met: dict[UUID, dict[str, date]] = defaultdict(dict)
    for row in Readiness.objects.filter(person_id__in=person_ids):
        met[row.person_id][row.item] = row.met_on
    return {one: Standing(one, until.get(one), met.get(one, {})) for one in person_ids}


def mentor_standing(*, actor: Actor, person_id: UUID) -> MentorStanding:
    """The standing of one person with every clearance on record. Raises NotVisible."""
    person = found(facts_of(actor=actor, person_ids=[person_id]).values())
    day = today_in(actor.workspace.id)
    kept = Clearance.objects.filter(person_id=person_id, revoked_at=None).order_by("-valid_until")
    rows = tuple(_row(clearance, day) for clearance in kept)
    return MentorStanding(person, standing_of(actor=actor, person_ids=[person_id])[person_id], rows)


def clearance_to_revoke(*, actor: Actor, clearance_id: UUID) -> ClearanceRow:
    """A clearance that can be taken out of force. Raises NotVisible."""
    clearance = found(Clearance.objects.filter(id=clearance_id, revoked_at=None))
    return _row(clearance, today_in(actor.workspace.id))


def _row(clearance: Clearance, day: date) -> ClearanceRow:
    return ClearanceRow(
        id=clearance.id,
        kind=clearance.kind,
        number=clearance.number,
        issued_on=clearance.issued_on,
        valid_until=clearance.valid_until,
        checked_by=clearance.checked_by,
        checked_on=clearance.checked_on,
        in_force=clearance.issued_on <= day <= clearance.valid_until,
    )


@dataclass(frozen=True, slots=True)
class MentorLine:
    """A mentor of the base with what is there and what is missing."""

    row: MentorRow
    standing: Standing


def mentors_with_standing(*, actor: Actor, search: str, filters: Mapping[str, str]) -> tuple[MentorLine, ...]:
    """The mentors of the open cycle by name; `standing` narrows to `ready`, `missing` or `uncleared`."""
    rows = mentors_sheet(actor=actor, search=search, filters={})
    standing = standing_of(actor=actor, person_ids={row.person_id for row in rows})
    lines = (MentorLine(row, standing[row.person_id]) for row in rows)
    return tuple(line for line in lines if _is_wanted(line.standing, filters.get("standing", "")))


def _is_wanted(standing: Standing, asked: str) -> bool:
    answers = {
        "ready": standing.ready,
        "missing": not standing.ready,
        "uncleared": not standing.cleared_until,
    }
    return answers.get(asked, True)
