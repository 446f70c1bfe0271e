"""Recording that a side wants the pair (R129)."""

from datetime import date
from uuid import UUID

from apps.matching.rules import PairState, Side, check_agreeable
from apps.matching.services.locking import locked
from apps.records.public import record
from kernel.policy import Actor
from tenants.public import today_in


def record_agreement(*, actor: Actor, pair_id: UUID, side: Side, agreed_on: date) -> None:
    """Write down one side's agreement; with both the pair waits for confirmation. Raises its rule."""
    pair = locked(pair_id=pair_id)
    check_agreeable(PairState(pair.state), agreed_on, today_in(actor.workspace.id))
    if side == Side.MENTEE:
        pair.mentee_agreed_on = agreed_on
    else:
        pair.mentor_agreed_on = agreed_on
    if pair.mentee_agreed_on and pair.mentor_agreed_on:
        pair.state = PairState.AGREED
    pair.version += 1
    pair.save()
    whose = pair.mentee_person_id if side == Side.MENTEE else pair.mentor_person_id
    record(actor=actor, act=f"matching.record_agreement_of_{side}", subjects=[whose])
