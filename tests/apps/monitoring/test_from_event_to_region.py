"""From what happened in a college to the region's closed month, by the outboxes as they really run."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from apps.monitoring.public import months_counted
from commons.reporting.public import Facts, Withheld, facts_kept, publication
from tenants.public import CollegeFacts, college_unit, shared_unit
from tests.factories.actors import an_analyst, the_system
from tests.factories.delivery import deliver_all
from tests.factories.journey import a_pair_at_work, who_are_acquainted
from tests.factories.reporting import the_region_system

NOVEMBER = date(2026, 11, 1)
MONDAY = datetime(2026, 11, 23, 17, tzinfo=UTC)
CLOSING = datetime(2026, 12, 5, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_monday() -> Iterator[None]:
    """Monday evening, 23 November 2026."""
    with time_machine.travel(MONDAY, tick=True):
        yield


def test_b2_a_pair_and_its_meeting_reach_the_region_and_are_closed_with_the_month(
    committed: str, zarechny: CollegeFacts
) -> None:
    with college_unit(zarechny.id):
        who_are_acquainted(a_pair_at_work(zarechny))
    deliver_all()
    with college_unit(zarechny.id):
        (counted,) = months_counted(actor=the_system(zarechny))
    assert counted.facts == Facts(1, 1, 1, 1, pairs=1, meetings=1, mentors=1)
    with shared_unit():
        kept = facts_kept(actor=the_region_system(zarechny), month=NOVEMBER)
        assert publication(actor=an_analyst(zarechny.region_id)) is None
    assert kept == {zarechny.id: counted.facts}
    call_command("check_facts", stdout=StringIO())
    with time_machine.travel(CLOSING, tick=True):
        deliver_all()
        with shared_unit():
            report = publication(actor=an_analyst(zarechny.region_id))
    assert report is not None
    assert report.month == NOVEMBER
    assert report.region is not None
    for measure in ("taking_part", "pairs", "meetings", "mentors"):
        assert isinstance(report.value(report.region, measure), Withheld)
