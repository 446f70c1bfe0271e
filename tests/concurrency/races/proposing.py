"""Races of curators who propose by hand: one place promised to many, one mentee to many mentors."""

from collections.abc import Sequence
from uuid import UUID

from apps.matching.models import Pair
from apps.matching.public import propose_pair
from apps.matching.services import proposals
from tenants.public import college_unit
from tests.concurrency.races.guards import as_owner_in, in_college, row_lock
from tests.concurrency.races.matching import LETTERS
from tests.concurrency.races.stage import Act, Scenario
from tests.factories.actors import a_curator
from tests.factories.intake import a_mentor_entry
from tests.factories.matching import a_lawful_mentor, a_waiting_mentee
from tests.factories.programme import an_open_cycle

ONE_PAIR = in_college(
    "constraint", "one_active_pair_per_mentee_and_form", "DROP INDEX one_active_pair_per_mentee_and_form"
)


class PromisedPlace(Scenario):
    """Mentees for each of whom another curator wants the one place of a mentor."""

    name = "last place of a mentor promised"
    guards = (row_lock("the mentor's entry"),)
    after = (proposals, "check_proposable")
    refusals = frozenset({"MentorHasNoFreePlace"})

    def prepare(self) -> None:
        self.college = self.colleges.first
        self.curator = a_curator(self.college)
        with college_unit(self.college.id):
            an_open_cycle(self.college)
            self.wanted = self.wishes()

    def wishes(self) -> list[tuple[UUID, UUID]]:
        """The entries of mentee and mentor that each curator wants to bring together."""
        mentor = self.mentor("Савельев Дмитрий Олегович")
        names = [f"Носов{letter} Пётр Ильич" for letter in LETTERS[: self.writers]]
        return [(a_waiting_mentee(self.curator, name), mentor) for name in names]

    def mentor(self, name: str) -> UUID:
        return a_mentor_entry(self.curator, a_lawful_mentor(self.curator, name), places=1)

    def proposing(self, mentee: UUID, mentor: UUID) -> Act:
        def act() -> None:
            with college_unit(self.college.id):
                propose_pair(actor=self.curator, mentee_entry_id=mentee, mentor_entry_id=mentor)

        return act

    def acts(self) -> Sequence[Act]:
        return [self.proposing(mentee, mentor) for mentee, mentor in self.wanted]

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with college_unit(self.college.id):
            return Pair.objects.open().count() != 1

    def again(self) -> None:
        as_owner_in(self.college, "DELETE FROM matching_pair")


class PromisedMentee(PromisedPlace):
    """Mentors for each of whom another curator wants the same mentee."""

    name = "one mentee promised to several mentors"
    guards = (ONE_PAIR,)
    refusals = frozenset({"MenteeAlreadyPaired"})

    def wishes(self) -> list[tuple[UUID, UUID]]:
        mentee = a_waiting_mentee(self.curator)
        names = [f"Орлов{letter} Павел Ильич" for letter in LETTERS[: self.writers]]
        return [(mentee, self.mentor(name)) for name in names]
