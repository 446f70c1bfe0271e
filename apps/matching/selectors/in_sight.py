"""Pairs as the one who looks stands in them: on a side, or beside them as staff and the system do."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from apps.matching.models import Pair
from apps.matching.rules import PairState, Side
from apps.people.public import PersonName, names_of
from kernel.policy import Actor
from kernel.refusals import found
from kernel.roles import PARTICIPANTS


@dataclass(frozen=True, slots=True)
class PairInSight:
    """A pair with its two people; `side` is where the actor stands, None for those who look after it.

    Only an active pair works together, and while suspended it may not meet.
    """

    id: UUID
    cycle_id: UUID
    form: str
    is_active: bool
    is_suspended: bool
    mentee: PersonName
    mentor: PersonName
    side: Side | None = None

    @property
    def other(self) -> PersonName:
        """Whom the actor meets."""
        return self.mentor if self.side == Side.MENTEE else self.mentee


def my_pairs(*, actor: Actor) -> tuple[PairInSight, ...]:
    """The confirmed pairs of the actor, the newest first; none for an actor who is no person here."""
    if actor.person_id is None:
        return ()
    own = Pair.objects.confirmed().of_people([actor.person_id])
    return _in_sight(actor, own.order_by("-confirmed_at"))


def pair_in_sight(*, actor: Actor, pair_id: UUID) -> PairInSight:
    """One pair. Raises NotVisible: to a participant every pair but the own confirmed ones is absent."""
    if actor.role in PARTICIPANTS:
        return found(one for one in my_pairs(actor=actor) if one.id == pair_id)
    return found(_in_sight(actor, Pair.objects.filter(id=pair_id)))


def _in_sight(actor: Actor, pairs: Iterable[Pair]) -> tuple[PairInSight, ...]:
    """One query for all names."""
    seen = list(pairs)
    people = {one.mentee_person_id for one in seen} | {one.mentor_person_id for one in seen}
    names = names_of(actor=actor, person_ids=people)
    return tuple(
        PairInSight(
            id=one.id,
            cycle_id=one.cycle_id,
            form=one.form,
            is_active=one.state == PairState.CONFIRMED,
            is_suspended=one.suspended_on is not None,
            mentee=names[one.mentee_person_id],
            mentor=names[one.mentor_person_id],
            side=_side(actor, one),
        )
        for one in seen
    )


def _side(actor: Actor, pair: Pair) -> Side | None:
    sides: dict[UUID | None, Side] = {
        pair.mentee_person_id: Side.MENTEE,
        pair.mentor_person_id: Side.MENTOR,
    }
    return sides.get(actor.person_id) if actor.role in PARTICIPANTS else None
