"""The race of mentor and curator who record the same acquaintance."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from apps.journey.models import Meeting
from apps.journey.public import open_plan, record_acquaintance
from apps.journey.services import acquaintance
from kernel.clock import now, today
from kernel.policy import Actor
from tenants.public import college_unit
from tests.concurrency.races.guards import as_owner_in, in_college, row_lock
from tests.concurrency.races.stage import Act, Scenario
from tests.factories.actors import the_system
from tests.factories.journey import AT_THE_WORKS, a_pair_at_work, an_acquaintance

ONE_AHEAD = in_college("constraint", "one_meeting_ahead_per_pair", "DROP INDEX one_meeting_ahead_per_pair")


class Acquaintance(Scenario):
    """It is held once, and one first meeting follows."""

    name = "an acquaintance recorded by both sides"
    guards = (row_lock("the meeting ahead"), ONE_AHEAD)
    after = (acquaintance, "_acquaintance_ahead")
    refusals = frozenset({"AcquaintanceRecorded"})

    def prepare(self) -> None:
        self.college = self.colleges.first
        with college_unit(self.college.id):
            self.pair = a_pair_at_work(self.college)
        self.again()

    def recording(self, actor: Actor) -> Act:
        first = replace(AT_THE_WORKS, at=now() + timedelta(days=2), goal="Three questions")
        was = an_acquaintance(held_on=today(self.college.time_zone), trial=first)

        def act() -> None:
            with college_unit(self.college.id):
                record_acquaintance(actor=actor, pair_id=self.pair.id, was=was)

        return act

    def acts(self) -> Sequence[Act]:
        both = (self.pair.mentor, self.pair.curator)
        return [self.recording(both[turn % 2]) for turn in range(self.writers)]

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with college_unit(self.college.id):
            found = sorted(Meeting.objects.values_list("type", "state"))
        return found != [("acquaintance", "held"), ("trial", "planned")]

    def again(self) -> None:
        as_owner_in(self.college, "DELETE FROM journey_meeting")
        with college_unit(self.college.id):
            open_plan(actor=the_system(self.college), pair_id=self.pair.id)
