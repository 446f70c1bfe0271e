"""Confirming a pair (R134), and ending one: by a word, or because what it rests on is gone."""

from uuid import UUID

from apps.intake.public import mark_mentee_paired, mark_mentee_waiting
from apps.matching.events import PairConfirmed, PairEnded
from apps.matching.models import Pair
from apps.matching.rules import PairState, check_confirmable, check_endable
from apps.matching.selectors.gathering import facts_of_pair
from apps.matching.services.asking import ask_no_more
from apps.matching.services.locking import locked
from apps.records.public import emit, record
from commons.pool.events import PlacementFreed, PlacementSeen, PlacementTaken
from commons.pool.public import CLOSED
from kernel.clock import now
from kernel.columns import check_columns
from kernel.policy import Actor
from kernel.refusals import Stale
from kernel.words import noop
from tenants.public import today_in

PLACEMENT_ENDED = noop("The employer no longer holds this place.")
SOMEBODY_LEFT = noop("One of the two has left the base.")


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
    _tell_confirmed(actor=actor, pair=pair)


def end_pair(*, actor: Actor, pair_id: UUID, why: str) -> None:
    """End a pair, confirmed or still in question; the search goes on (R135). Raises PairHasEnded."""
    pair = locked(pair_id=pair_id)
    check_endable(PairState(pair.state))
    check_columns(Pair, {"ended_why": why})
    was_confirmed = pair.state == PairState.CONFIRMED
    pair.state = PairState.ENDED
    pair.ended_at, pair.ended_why = now(), why
    pair.version += 1
    pair.save()
    subjects = [pair.mentee_person_id, pair.mentor_person_id]
    record(actor=actor, act="matching.end_pair", subjects=subjects, why=why)
    if was_confirmed:
        mark_mentee_waiting(actor=actor, entry_id=pair.mentee_entry_id)
        _tell_ended(actor=actor, pair=pair)


def end_pair_of_placement(*, actor: Actor, placement_id: UUID) -> None:
    """The employer's person is not held any more: the pair that rests on it ends, if there is one."""
    for pair in Pair.objects.open().filter(placement_id=placement_id).order_by("id"):
        end_pair(actor=actor, pair_id=pair.id, why=PLACEMENT_ENDED)


def end_pairs_of_entry(*, actor: Actor, entry_id: UUID) -> None:
    """A mentee or a mentor has left the base: their pairs in this cycle end."""
    for pair in Pair.objects.open().of_entry(entry_id).order_by("id"):
        end_pair(actor=actor, pair_id=pair.id, why=SOMEBODY_LEFT)


def compare_placement(*, actor: Actor, placement_id: UUID, state: str, version: int) -> None:
    """The pool's nightly question: mend what differs here, then answer with what there is."""
    if state in CLOSED:
        end_pair_of_placement(actor=actor, placement_id=placement_id)
    pair = Pair.objects.confirmed().filter(placement_id=placement_id).first()
    emit(PlacementSeen(placement_id, version, pair.id if pair else None))


def _tell_confirmed(*, actor: Actor, pair: Pair) -> None:
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


def _tell_ended(*, actor: Actor, pair: Pair) -> None:
    today = today_in(actor.workspace.id)
    emit(
        PairEnded(
            pair_id=pair.id,
            mentee_person_id=pair.mentee_person_id,
            mentor_person_id=pair.mentor_person_id,
            cycle_id=pair.cycle_id,
            form=pair.form,
            ended_on=today,
            placement_id=pair.placement_id,
        )
    )
    if pair.placement_id is not None:
        emit(PlacementFreed(pair.placement_id, pair.id, today))
