"""Which of many pairs are no longer suspended, or not, as they ought to be: few queries for all of them."""

from collections.abc import Collection
from uuid import UUID

from apps.intake.public import mentee_entries, mentor_entries
from apps.matching.models import Pair
from apps.matching.rules import lapses_of
from apps.matching.selectors.engine_facts import as_mentee, as_mentor
from apps.people.public import facts_of
from apps.selection.public import standing_of
from kernel.policy import Actor


def pairs_that_change(*, actor: Actor, pairs: Collection[Pair]) -> list[UUID]:
    """The pairs whose lapses differ from those written down, and those of which not all is known."""
    cycles = {pair.cycle_id for pair in pairs}
    mentees = {one.id: one for cycle in cycles for one in mentee_entries(actor=actor, cycle_id=cycle)}
    mentors = {one.id: one for cycle in cycles for one in mentor_entries(actor=actor, cycle_id=cycle)}
    on_duty = {pair.mentor_person_id for pair in pairs}
    people = facts_of(actor=actor, person_ids=on_duty | {pair.mentee_person_id for pair in pairs})
    standing = standing_of(actor=actor, person_ids=on_duty)

    def lapses(pair: Pair) -> list[str]:
        mentee = as_mentee(mentees[pair.mentee_entry_id], people[pair.mentee_person_id], paired=False)
        of_mentor = people[pair.mentor_person_id], standing[pair.mentor_person_id]
        return list(lapses_of(mentee, as_mentor(mentors[pair.mentor_entry_id], *of_mentor, 0)))

    def is_known(pair: Pair) -> bool:
        entries = pair.mentee_entry_id in mentees and pair.mentor_entry_id in mentors
        return entries and pair.mentee_person_id in people and pair.mentor_person_id in people

    return [pair.id for pair in pairs if not is_known(pair) or lapses(pair) != pair.suspended_for]
