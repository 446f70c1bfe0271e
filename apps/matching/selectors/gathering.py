"""The bases of a cycle, and what two entries are or would be as a pair, for the engine and the rules."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from apps.intake.public import MenteeFacts, MentorFacts, mentee_entries, mentor_entries
from apps.intake.public import mentee_entry as read_mentee
from apps.intake.public import mentor_entry as read_mentor
from apps.matching.engine import Mentee, Mentor
from apps.matching.models import Pair
from apps.matching.rules import PairFacts, PairState
from apps.matching.selectors.engine_facts import as_mentee, as_mentor, places_of
from apps.matching.selectors.unpaired import unpaired
from apps.people.public import PersonFacts, facts_of
from apps.programme.public import current_cycle
from apps.selection.public import standing_of
from kernel.policy import Actor
from kernel.refusals import NotVisible

PROMISED = (PairState.PROPOSED, PairState.AGREED, PairState.CONFIRMED)
"""A proposed pair keeps its place until it is decided, so that no place is promised twice."""
IN_FORCE = (PairState.CONFIRMED,)


@dataclass(frozen=True, slots=True)
class Bases:
    """Everybody of a cycle who can be matched now: mentees without a pair, mentors taking part."""

    mentees: tuple[Mentee, ...]
    mentors: tuple[Mentor, ...]


def gather(*, actor: Actor, cycle_id: UUID) -> Bases:
    """The bases of a cycle as the engine sees them today."""
    mentors = [one for one in mentor_entries(actor=actor, cycle_id=cycle_id) if one.state == "active"]
    waiting = unpaired(mentee_entries(actor=actor, cycle_id=cycle_id))
    people = _people(actor, [*waiting, *mentors])
    standing = standing_of(actor=actor, person_ids=[one.person_id for one in mentors])
    taken = _taken(mentors)
    return Bases(
        tuple(
            as_mentee(one, people[one.person_id], paired=False) for one in waiting if one.person_id in people
        ),
        tuple(
            as_mentor(one, people[one.person_id], standing[one.person_id], taken.get(one.id, 0))
            for one in mentors
            if one.person_id in people
        ),
    )


def pair_facts(*, actor: Actor, mentee_entry_id: UUID, mentor_entry_id: UUID) -> PairFacts:
    """What two entries would be as a pair. Raises NotVisible when one of them is not there."""
    return _facts(actor, mentee_entry_id, mentor_entry_id, None)


def facts_of_pair(*, actor: Actor, pair: Pair) -> PairFacts:
    """What a pair is today, itself left out of its mentor's load."""
    return _facts(actor, pair.mentee_entry_id, pair.mentor_entry_id, pair)


def _facts(actor: Actor, mentee_entry_id: UUID, mentor_entry_id: UUID, pair: Pair | None) -> PairFacts:
    mentee = read_mentee(actor=actor, entry_id=mentee_entry_id)
    mentor = read_mentor(actor=actor, entry_id=mentor_entry_id)
    people = _people(actor, [mentee, mentor])
    if len(people) < len({mentee.person_id, mentor.person_id}):
        raise NotVisible
    standing = standing_of(actor=actor, person_ids=[mentor.person_id])[mentor.person_id]
    others = Pair.objects.exclude(id=pair.id) if pair else Pair.objects.all()
    paired = others.open().filter(mentee_person_id=mentee.person_id, form=mentee.fields.form).exists()
    taken = others.filter(mentor_entry_id=mentor.id, state__in=IN_FORCE if pair else PROMISED).count()
    cycle = current_cycle(actor=actor)
    return PairFacts(
        mentee=as_mentee(mentee, people[mentee.person_id], paired=paired),
        mentor=as_mentor(mentor, people[mentor.person_id], standing, taken),
        places=places_of(mentor),
        taken=taken,
        cycle_open=cycle is not None and cycle.id == mentee.cycle_id == mentor.cycle_id,
        state=PairState(pair.state) if pair else PairState.PROPOSED,
        mentee_agreed_on=pair.mentee_agreed_on if pair else None,
        mentor_agreed_on=pair.mentor_agreed_on if pair else None,
    )


def _people(actor: Actor, entries: Collection[MenteeFacts | MentorFacts]) -> dict[UUID, PersonFacts]:
    return facts_of(actor=actor, person_ids=[entry.person_id for entry in entries])


def _taken(mentors: Collection[MentorFacts]) -> dict[UUID, int]:
    pairs = Pair.objects.filter(mentor_entry__in=[one.id for one in mentors], state__in=PROMISED)
    return dict(pairs.values_list("mentor_entry_id").annotate(Count("id")))
