"""Races for a mentor: the last place, one pair twice, places taken back meanwhile."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from apps.intake.models import MentorEntry
from apps.matching.events import PairConfirmed
from apps.matching.models import Pair
from apps.matching.public import confirm_pair, propose_pair
from apps.matching.rules import PairState
from apps.matching.services import pairs
from apps.records.models import OutboxRow
from tenants.public import college_unit
from tests.concurrency.races.guards import Guard, as_owner_in, in_college, row_lock
from tests.concurrency.races.stage import Act, Scenario
from tests.factories.actors import a_curator
from tests.factories.intake import a_mentor_entry
from tests.factories.matching import a_lawful_mentor, a_waiting_mentee, that_both_want, version_of
from tests.factories.programme import an_open_cycle

LETTERS = "абвгдежзиклмнопрстуфхцчш"
LAWFUL = in_college(
    "trigger", "a_confirmed_pair_is_lawful", "DROP TRIGGER a_confirmed_pair_is_lawful ON matching_pair"
)
KEEPS_PLACES = in_college(
    "trigger",
    "a_mentor_keeps_places_of_pairs",
    "DROP TRIGGER a_mentor_keeps_places_of_pairs ON intake_mentorentry",
)


class LastPlace(Scenario):
    """A mentor whose one place as many pairs wait for as there are writers."""

    name = "last place of a mentor"
    guards: ClassVar[tuple[Guard, ...]] = (row_lock("the mentor's entry"), LAWFUL)
    after = (pairs, "check_confirmable")
    refusals = frozenset({"MentorHasNoFreePlace", "IntegrityError"})
    places = 1

    def prepare(self) -> None:
        self.college = self.colleges.first
        self.curator = a_curator(self.college)
        with college_unit(self.college.id):
            an_open_cycle(self.college)
            self.mentor = a_mentor_entry(self.curator, a_lawful_mentor(self.curator), places=self.writers)
            self.pairs = [self._agreed(f"Носов{letter} Пётр Ильич") for letter in LETTERS[: self.writers]]
            self.version = version_of(self.curator, self.pairs[0])
        self.again()

    def _agreed(self, name: str) -> UUID:
        entry = a_waiting_mentee(self.curator, name)
        pair_id = propose_pair(actor=self.curator, mentee_entry_id=entry, mentor_entry_id=self.mentor)
        return that_both_want(self.curator, pair_id)

    def confirming(self, pair_id: UUID) -> Act:
        """A curator confirms in a unit of their own, as a request does."""

        def act() -> None:
            with college_unit(self.college.id):
                confirm_pair(actor=self.curator, pair_id=pair_id, version=self.version)

        return act

    def acts(self) -> Sequence[Act]:
        return [self.confirming(pair_id) for pair_id in self.pairs]

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with college_unit(self.college.id):
            confirmed = Pair.objects.filter(state=PairState.CONFIRMED).count()
            return confirmed > MentorEntry.objects.get(id=self.mentor).places

    def again(self) -> None:
        as_owner_in(
            self.college,
            "ALTER TABLE matching_pair DISABLE TRIGGER USER",
            f"UPDATE matching_pair SET state = 'agreed', confirmed_at = NULL, version = {self.version}",
            "ALTER TABLE matching_pair ENABLE TRIGGER USER",
            f"UPDATE intake_mentorentry SET places = {self.places} WHERE id = '{self.mentor}'",
            "UPDATE intake_menteeentry SET state = 'waiting'",
            "DELETE FROM records_outboxrow",
        )


class LastPlaceByTheDatabase(LastPlace):
    """The same when no service locks anything: every writer counts before anybody writes."""

    name = "last place of a mentor, by the database alone"
    lacks = LastPlace.guards[:1]
    guards = (LAWFUL,)


class SamePair(LastPlace):
    """Curators confirm one and the same pair."""

    name = "one pair confirmed by several"
    guards = (row_lock("the pair"),)
    refusals = frozenset({"Stale"})

    def acts(self) -> Sequence[Act]:
        return [self.confirming(self.pairs[0])] * self.writers

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with college_unit(self.college.id):
            return OutboxRow.objects.filter(name=PairConfirmed.name).count() != 1


class PlacesTakenBack(LastPlace):
    """One curator takes back free places while others give them away."""

    name = "places of a mentor taken back meanwhile"
    guards = (*LastPlace.guards, KEEPS_PLACES)
    places = 2

    def lessen(self) -> None:
        with college_unit(self.college.id):
            self.cross()
            MentorEntry.objects.filter(id=self.mentor).update(places=1)

    def acts(self) -> Sequence[Act]:
        return [self.lessen, *(self.confirming(pair_id) for pair_id in self.pairs[1:])]
