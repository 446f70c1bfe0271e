"""«My mentoring»: a participant's pairs, what is ahead of each, and whom to turn to."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from apps.journey import rules
from apps.journey.selectors.facts import MeetingFacts
from apps.journey.selectors.meetings import meetings_of
from apps.journey.selectors.pairs import PairInSight, pair_in_sight, pairs_of_actor
from apps.people.public import PersonName, contacts_of, names_of
from apps.programme.public import curator_in_force
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class Contact:
    """The curator of the programme, as participants may reach her."""

    name: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class MyPair:
    """One pair with both people and its meetings; `side` is where the actor stands, None for staff."""

    id: UUID
    side: str | None
    is_active: bool
    is_suspended: bool
    mentee: PersonName
    mentor: PersonName
    meetings: tuple[MeetingFacts, ...]

    @property
    def other(self) -> PersonName:
        """Whom the actor meets."""
        return self.mentor if self.side == rules.MENTEE else self.mentee

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
        return answers.mentee_ready if self.side == rules.MENTEE else answers.mentor_ready

    @property
    def awaits_my_answer(self) -> bool:
        """Whether the actor is to say if they are ready (R144)."""
        return self.side is not None and not self.awaits_acquaintance and self.my_answer is None


@dataclass(frozen=True, slots=True)
class MyMentoring:
    """Everything on the participant's first page."""

    pairs: tuple[MyPair, ...]
    curator: Contact | None


def my_mentoring(*, actor: Actor) -> MyMentoring:
    """The participant's own pairs."""
    return MyMentoring(_with_meetings(actor, pairs_of_actor(actor=actor)), curator_of(actor=actor))


def pair_at_work(*, actor: Actor, pair_id: UUID) -> MyPair:
    """One pair with its meetings. Raises NotVisible."""
    return _with_meetings(actor, [pair_in_sight(actor=actor, pair_id=pair_id)])[0]


def curator_of(*, actor: Actor) -> Contact | None:
    """The curator whom the order in force names."""
    order = curator_in_force(actor=actor)
    if order is None:
        return None
    system = Actor.system(actor.workspace.kind, actor.workspace.id)
    curators = [order.curator_person_id] if order.curator_person_id else []
    known = next(iter(contacts_of(actor=system, person_ids=curators).values()), None)
    return Contact(known.name, known.phone, known.email) if known else Contact(order.curator_name)


def _with_meetings(actor: Actor, pairs: Iterable[PairInSight]) -> tuple[MyPair, ...]:
    seen = list(pairs)
    meetings = meetings_of(seen)
    persons = {one for pair in seen for one in (pair.mentee_person_id, pair.mentor_person_id)}
    names = names_of(actor=actor, person_ids=persons)
    return tuple(
        MyPair(
            id=pair.id,
            side=pair.side,
            is_active=pair.is_active,
            is_suspended=pair.is_suspended,
            mentee=names[pair.mentee_person_id],
            mentor=names[pair.mentor_person_id],
            meetings=tuple(one for one in meetings if one.pair_id == pair.id),
        )
        for pair in seen
    )
