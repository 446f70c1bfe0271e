"""Which pairs the actor may see, as this part needs them: the pairs themselves belong to matching."""

from dataclasses import dataclass
from uuid import UUID

from apps.journey import rules
from apps.matching.public import PairState, my_pairs, pair_detail
from kernel.policy import Actor
from kernel.refusals import NotVisible
from kernel.roles import PARTICIPANTS


@dataclass(frozen=True, slots=True)
class PairInSight:
    """A pair with the side on which the actor stands in it; None for those who only look after it."""

    id: UUID
    mentee_person_id: UUID
    mentor_person_id: UUID
    is_active: bool
    is_suspended: bool
    side: str | None = None


def pairs_of_actor(*, actor: Actor) -> tuple[PairInSight, ...]:
    """The participant's own pairs that work together now."""
    return tuple(
        PairInSight(
            id=pair.id,
            mentee_person_id=pair.mentee_person_id,
            mentor_person_id=pair.mentor_person_id,
            is_active=True,
            is_suspended=pair.suspended,
            side=pair.side.value,
        )
        for pair in my_pairs(actor=actor)
    )


def pair_in_sight(*, actor: Actor, pair_id: UUID) -> PairInSight:
    """A pair that the actor may see. Raises NotVisible: to a participant every other pair is absent."""
    if actor.role in PARTICIPANTS:
        own = {pair.id: pair for pair in pairs_of_actor(actor=actor)}
        if pair_id not in own:
            raise NotVisible
        return own[pair_id]
    pair = pair_detail(actor=actor, pair_id=pair_id).row
    return PairInSight(
        id=pair.id,
        mentee_person_id=pair.mentee_person_id,
        mentor_person_id=pair.mentor_person_id,
        is_active=pair.state == PairState.CONFIRMED,
        is_suspended=pair.suspended_on is not None,
    )


def active_pair_in_sight(*, actor: Actor, pair_id: UUID) -> PairInSight:
    """A visible pair that works together. Raises NotVisible, PairIsOver, PairIsSuspended."""
    pair = pair_in_sight(actor=actor, pair_id=pair_id)
    rules.check_at_work(is_active=pair.is_active, is_suspended=pair.is_suspended)
    return pair
