"""The race of several who close the same month of a region."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from commons.reporting.models import Publication
from commons.reporting.public import close_month
from commons.reporting.services import closing
from tenants.public import shared_unit
from tests.concurrency.races.guards import as_owner, in_shared, row_lock
from tests.concurrency.races.stage import THROUGH, Act, Scenario
from tests.factories.reporting import LARGE, a_college_told, the_region_system

LONG_AGO = date(2025, 10, 1)


class TwoClosers(Scenario):
    """A month that has long been due is closed by several at once; it is published once."""

    name = "two closers of one month"
    guards = (
        row_lock("the region's terms"),
        in_shared(
            "constraint",
            "a_month_of_a_region_is_published_once",
            "ALTER TABLE reporting_publication DROP CONSTRAINT a_month_of_a_region_is_published_once",
        ),
    )
    after = (closing, "target_in_force")
    refusals: ClassVar[frozenset[str]] = frozenset()

    def prepare(self) -> None:
        with shared_unit():
            a_college_told(self.colleges.first, LARGE, month=LONG_AGO)

    def close(self) -> None:
        with shared_unit():
            close_month(actor=the_region_system(self.colleges.first), month=LONG_AGO)

    def acts(self) -> Sequence[Act]:
        return [self.close] * self.writers

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with shared_unit():
            return Publication.objects.count() != 1 or THROUGH not in ended

    def again(self) -> None:
        as_owner("DELETE FROM reporting_publication")
