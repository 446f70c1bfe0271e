"""The college's questions to the regional pool, with the mentees they are for and what came of them."""

from dataclasses import dataclass
from uuid import UUID

from apps.intake.public import mentee_entries, mentor_entries
from apps.matching.models import Pair
from apps.people.public import PersonName, names_of
from apps.programme.public import current_cycle
from commons.pool.public import HOLDING, AnswerRow, CallRow, calls_of_college
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class PoolCall:
    """A call and, once a person is accepted, that person's own place in the base of mentors.

    `mentee` is None when the entry is not of the open cycle any more.
    """

    call: CallRow
    mentee: PersonName | None
    mentor_entry_id: UUID | None
    mentor_person_id: UUID | None
    pair_id: UUID | None

    @property
    def held(self) -> AnswerRow | None:
        """The answer that holds a person for the college now."""
        return next((one for one in self.call.answers if one.state in HOLDING), None)


def pool_calls(*, actor: Actor) -> tuple[PoolCall, ...]:
    """All calls of the college that are not closed, the longest waiting first."""
    calls = calls_of_college(actor=actor)
    cycle = current_cycle(actor=actor)
    mentees = {one.id: one for one in mentee_entries(actor=actor, cycle_id=cycle.id)} if cycle else {}
    mentors = mentor_entries(actor=actor, cycle_id=cycle.id) if cycle else ()
    placed = {one.placement_id: one for one in mentors if one.placement_id}
    pairs = dict(Pair.objects.open().filter(placement_id__in=placed).values_list("placement_id", "id"))
    asked = [mentees[one.mentee_entry_id].person_id for one in calls if one.mentee_entry_id in mentees]
    names = names_of(actor=actor, person_ids=asked)
    rows = []
    for call in calls:
        entry = mentees.get(call.mentee_entry_id)
        place = next((one.placement_id for one in call.answers if one.state in HOLDING), None)
        mentor = placed.get(place) if place else None
        rows.append(
            PoolCall(
                call,
                names[entry.person_id] if entry else None,
                mentor.id if mentor else None,
                mentor.person_id if mentor else None,
                pairs.get(place) if place else None,
            )
        )
    return tuple(rows)
