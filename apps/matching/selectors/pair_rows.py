"""One line of the register of pairs, and pairs ranked by how urgently they ask for an act."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from apps.matching.models import Pair
from apps.matching.rules import PairState
from apps.people.public import PersonName, names_of
from kernel.policy import Actor
from tenants.public import day_in

SUSPENDED = "suspended"
SHOWN_STATES = (SUSPENDED, PairState.AGREED, PairState.PROPOSED, PairState.CONFIRMED, PairState.ENDED)
"""Most urgent first; a suspended pair is a confirmed one that may not meet now."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """One pair; `shown` is its state as people see it, one of SHOWN_STATES."""

    id: UUID
    mentee: PersonName
    mentor: PersonName
    mentee_entry_id: UUID
    mentor_entry_id: UUID
    mentee_person_id: UUID
    mentor_person_id: UUID
    cycle_id: UUID
    form: str
    state: PairState
    shown: str
    proposed_on: date
    mentee_agreed_on: date | None
    mentor_agreed_on: date | None
    confirmed_on: date | None
    suspended_on: date | None
    suspended_for: tuple[str, ...]
    ended_on: date | None
    placement_id: UUID | None
    version: int


def ranked() -> QuerySet[Any]:
    """Pairs with `rank`, the place of their shown state in SHOWN_STATES."""
    is_suspended = Q(state=PairState.CONFIRMED, suspended_on__isnull=False)
    named = [When(state=state, then=Value(rank)) for rank, state in enumerate(SHOWN_STATES) if rank]
    rank = Case(When(is_suspended, then=Value(0)), *named, output_field=IntegerField())
    return Pair.objects.annotate(rank=rank)


def rows_of(actor: Actor, pairs: Iterable[Any]) -> tuple[PairRow, ...]:
    """Rows of ranked pairs; one query for all names."""
    found = list(pairs)
    people = {one.mentee_person_id for one in found} | {one.mentor_person_id for one in found}
    names = names_of(actor=actor, person_ids=people)
    return tuple(_row(one, names, actor.workspace.id) for one in found)


def _row(pair: Any, names: Mapping[UUID, PersonName], college_id: UUID) -> PairRow:
    return PairRow(
        id=pair.id,
        mentee=names[pair.mentee_person_id],
        mentor=names[pair.mentor_person_id],
        mentee_entry_id=pair.mentee_entry_id,
        mentor_entry_id=pair.mentor_entry_id,
        mentee_person_id=pair.mentee_person_id,
        mentor_person_id=pair.mentor_person_id,
        cycle_id=pair.cycle_id,
        form=pair.form,
        state=PairState(pair.state),
        shown=SHOWN_STATES[pair.rank],
        proposed_on=day_in(college_id, pair.proposed_at),
        mentee_agreed_on=pair.mentee_agreed_on,
        mentor_agreed_on=pair.mentor_agreed_on,
        confirmed_on=day_in(college_id, pair.confirmed_at) if pair.confirmed_at else None,
        suspended_on=pair.suspended_on,
        suspended_for=tuple(pair.suspended_for),
        ended_on=day_in(college_id, pair.ended_at) if pair.ended_at else None,
        placement_id=pair.placement_id,
        version=pair.version,
    )
