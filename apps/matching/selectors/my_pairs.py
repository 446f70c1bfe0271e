"""The pairs of the one who looks: a mentor's or a mentee's own."""

from dataclasses import dataclass
from uuid import UUID

from apps.matching.models import Pair
from apps.matching.rules import PairState, Side
from apps.people.public import PersonName, names_of
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class MyPair:
    """A confirmed pair seen from inside; while suspended it may not meet."""

    id: UUID
    mentee_person_id: UUID
    mentor_person_id: UUID
    cycle_id: UUID
    form: str
    state: PairState
    suspended: bool
    side: Side
    other: PersonName


def my_pairs(*, actor: Actor) -> tuple[MyPair, ...]:
    """The confirmed pairs of the actor, the newest first; none for an actor who is no person here."""
    if actor.person_id is None:
        return ()
    pairs = list(Pair.objects.confirmed().of_people([actor.person_id]).order_by("-confirmed_at"))
    people = {one.mentee_person_id for one in pairs} | {one.mentor_person_id for one in pairs}
    names = names_of(actor=actor, person_ids=people)
    return tuple(_mine(one, actor.person_id, names) for one in pairs)


def _mine(pair: Pair, person_id: UUID, names: dict[UUID, PersonName]) -> MyPair:
    side = Side.MENTEE if pair.mentee_person_id == person_id else Side.MENTOR
    return MyPair(
        id=pair.id,
        mentee_person_id=pair.mentee_person_id,
        mentor_person_id=pair.mentor_person_id,
        cycle_id=pair.cycle_id,
        form=pair.form,
        state=PairState(pair.state),
        suspended=pair.suspended_on is not None,
        side=side,
        other=names[pair.mentor_person_id if side == Side.MENTEE else pair.mentee_person_id],
    )
