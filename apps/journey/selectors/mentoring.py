"""«My mentoring»: a participant's pairs, what is ahead of each, and whom to turn to."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from apps.journey.selectors.facts import MeetingFacts
from apps.journey.selectors.meetings import meetings_of
from apps.matching.public import PairInSight, Side, my_pairs, pair_in_sight
from apps.people.public import contacts_of
from apps.programme.public import curator_in_force
from kernel.policy import Actor, on_behalf_of


@dataclass(frozen=True, slots=True)
class Contact:
    """The curator of the programme, as participants may reach her."""

    name: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class PairAtWork:
    """One pair with its meetings, the earliest first."""

    pair: PairInSight
    meetings: tuple[MeetingFacts, ...]

    @property
    def acquaintance(self) -> MeetingFacts | None:
        """The acquaintance, held or ahead."""
        return next((one for one in self.meetings if one.is_acquaintance), None)

    @property
    def ahead(self) -> MeetingFacts | None:
        """The next meeting, appointed or not."""
        return next((one for one in self.meetings if one.is_ahead), None)

    @property
    def awaits_acquaintance(self) -> bool:
        """Whether the pair is yet to be acquainted."""
        return self.acquaintance is None or not self.acquaintance.is_held

    @property
    def my_answer(self) -> bool | None:
        """What the actor has said about working together (R144)."""
        answers = self.acquaintance
        if answers is None:
            return None
        return answers.mentee_ready if self.pair.side == Side.MENTEE else answers.mentor_ready

    @property
    def awaits_my_answer(self) -> bool:
        """Whether the actor is to say if they are ready (R144)."""
        return self.pair.side is not None and not self.awaits_acquaintance and self.my_answer is None


@dataclass(frozen=True, slots=True)
class MyMentoring:
    """Everything on the participant's first page."""

    pairs: tuple[PairAtWork, ...]
    curator: Contact | None


def my_mentoring(*, actor: Actor) -> MyMentoring:
    """The participant's own pairs, with what is ahead of each."""
    return MyMentoring(_at_work(my_pairs(actor=actor)), curator_of(actor=actor))


def pair_at_work(*, actor: Actor, pair_id: UUID) -> PairAtWork:
    """A pair with its people and meetings. Raises NotVisible."""
    return _at_work([pair_in_sight(actor=actor, pair_id=pair_id)])[0]


def curator_of(*, actor: Actor) -> Contact | None:
    """The curator whom the order in force names."""
    order = curator_in_force(actor=actor)
    if order is None:
        return None
    curators = [order.curator_person_id] if order.curator_person_id else []
    known = next(iter(contacts_of(actor=on_behalf_of(actor), person_ids=curators).values()), None)
    return Contact(known.name, known.phone, known.email) if known else Contact(order.curator_name)


def _at_work(pairs: Collection[PairInSight]) -> tuple[PairAtWork, ...]:
    meetings = meetings_of(pairs)
    return tuple(PairAtWork(pair, tuple(one for one in meetings if one.pair_id == pair.id)) for pair in pairs)
