"""Races in the regional pool: the quota of a person asked for by two colleges, a placement accepted twice."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from commons.pool.events import PlacementAccepted
from commons.pool.models import Placement
from commons.pool.public import accept_offer
from commons.pool.rules import HOLDING
from commons.pool.services import answers, decisions
from commons.records.models import OutboxRow
from tenants.public import shared_unit
from tests.concurrency.races.guards import Guard, as_owner, in_shared, row_lock
from tests.concurrency.races.stage import Act, Scenario
from tests.factories.actors import a_curator
from tests.factories.employers import an_employer
from tests.factories.pool import a_call, an_answer, an_offer

LAWFUL = in_shared("trigger", "a_placement_is_lawful", "DROP TRIGGER a_placement_is_lawful ON pool_placement")


class Quota(Scenario):
    """One person with one place, and calls of two colleges, each answered by another coordinator."""

    name = "quota of the pool, asked by two colleges"
    guards: ClassVar[tuple[Guard, ...]] = (row_lock("the offer"), LAWFUL)
    after = (answers, "check_can_answer")
    refusals = frozenset({"OfferHasNoFreePlace", "IntegrityError"})

    def prepare(self) -> None:
        both = (self.colleges.first, self.colleges.second)
        with shared_unit():
            self.employer = an_employer(both[0].region_id)
            self.offer = an_offer(self.employer, quota=1)
            self.calls = [a_call(both[number % 2]) for number in range(self.writers)]

    def answering(self, call: UUID) -> Act:
        def act() -> None:
            with shared_unit():
                an_answer(self.employer, call, self.offer)

        return act

    def acts(self) -> Sequence[Act]:
        return [self.answering(call) for call in self.calls]

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with shared_unit():
            return Placement.objects.filter(offer_id=self.offer, state__in=HOLDING).count() != 1

    def again(self) -> None:
        as_owner(
            "DELETE FROM pool_placement",
            "DELETE FROM public_records_outboxrow",
            "UPDATE pool_call SET state = 'open'",
        )


class QuotaByTheDatabase(Quota):
    """The same when no service locks anything."""

    name = "quota of the pool, by the database alone"
    lacks = Quota.guards[:1]
    guards = (LAWFUL,)
    refusals = frozenset({"IntegrityError"})


class DoubleAcceptance(Scenario):
    """Curators of a college accept the same person; the college may hear of it once."""

    name = "double acceptance of a placement"
    guards = (row_lock("the placement"),)
    after = (decisions, "lock_placement")
    refusals = frozenset({"PlacementHasMovedOn"})

    def prepare(self) -> None:
        college = self.colleges.first
        with shared_unit():
            employer = an_employer(college.region_id)
            self.placement = an_answer(employer, a_call(college), an_offer(employer))

    def accept(self) -> None:
        with shared_unit():
            accept_offer(actor=a_curator(self.colleges.first), placement_id=self.placement)

    def acts(self) -> Sequence[Act]:
        return [self.accept] * self.writers

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with shared_unit():
            return OutboxRow.objects.filter(name=PlacementAccepted.name).count() != 1

    def again(self) -> None:
        as_owner(
            "ALTER TABLE pool_placement DISABLE TRIGGER USER",
            "UPDATE pool_placement SET state = 'offered'",
            "ALTER TABLE pool_placement ENABLE TRIGGER USER",
            "DELETE FROM public_records_outboxrow",
        )
