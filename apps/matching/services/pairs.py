"""Confirming a pair (R134)."""

from uuid import UUID

from apps.intake.public import mark_mentee_paired
from apps.matching.events import PairConfirmed
from apps.matching.models import Pair
from apps.matching.rules import PairState, check_confirmable
from apps.matching.selectors.gathering import facts_of_pair
from apps.matching.services.asking import ask_no_more
from apps.matching.services.locking import locked
from apps.records.public import emit, record
from commons.pool.events import PlacementTaken
from kernel.clock import now
from kernel.policy import Actor
from kernel.refusals import Stale
from tenants.public import today_in


def confirm_pair(*, actor: Actor, pair_id: UUID, version: int) -> None:
    """Confirm a pair that both sides want. Raises Stale when it has changed since, and its rule."""
    pair = locked(pair_id=pair_id)
    if pair.version != version:
        raise Stale
    check_confirmable(facts_of_pair(actor=actor, pair=pair))
    pair.state = PairState.CONFIRMED
    pair.confirmed_at, pair.confirmed_by = now(), actor.membership_id
    pair.version += 1
    pair.save()
    mark_mentee_paired(actor=actor, entry_id=pair.mentee_entry_id)
    if pair.placement_id is None:
        ask_no_more(actor=actor, mentee_entry_id=pair.mentee_entry_id)
    record(actor=actor, act="matching.confirm_pair", subjects=[pair.mentee_person_id, pair.mentor_person_id])
    _tell(actor=actor, pair=pair)


def _tell(*, actor: Actor, pair: Pair) -> None:
    today = today_in(actor.workspace.id)
    emit(
        PairConfirmed(
            pair_id=pair.id,
            mentee_person_id=pair.mentee_person_id,
            mentor_person_id=pair.mentor_person_id,
            cycle_id=pair.cycle_id,
            form=pair.form,
            confirmed_on=today,
            placement_id=pair.placement_id,
        )
    )
    if pair.placement_id is not None:
        emit(PlacementTaken(pair.placement_id, pair.id, today))
