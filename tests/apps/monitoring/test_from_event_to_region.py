"""From what happened in a college to the region's closed month, by the outboxes as they really run."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from apps.journey.events import MeetingRecorded
from apps.journey.rules import Appointment
from apps.matching.events import PairConfirmed
from apps.monitoring.public import months_counted
from apps.records.public import told
from commons.reporting.public import Facts, Level, Report, Withheld, facts_kept, month_of, publication
from config.beat import night
from config.places import SharedPlace
from kernel.clock import now, today
from tenants.public import CollegeFacts, college_unit, shared_unit
from tests.factories.actors import an_analyst, the_system
from tests.factories.delivery import deliver_all
from tests.factories.journey import PairAtWork, a_pair_at_work, who_are_acquainted
from tests.factories.reporting import the_region_system

NOVEMBER = date(2026, 11, 1)
MONDAY = datetime(2026, 11, 23, 17, tzinfo=UTC)
CLOSING = datetime(2026, 12, 5, 3, tzinfo=UTC)
DECEMBER = date(2026, 12, 1)
MONDAY_IN_DECEMBER = datetime(2026, 12, 21, 17, tzinfo=UTC)
CLOSING_OF_DECEMBER = datetime(2027, 1, 5, 3, tzinfo=UTC)
ENOUGH, A_MENTOR_S = 10, 5
"""Pairs of a college that its figures may be shown with, and how many of them share a mentor."""


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


def pairs_of(college: CollegeFacts, number: int, *, beginning: str = "Б") -> list[PairAtWork]:
    """Confirmed pairs, none of them introduced yet."""
    made: list[PairAtWork] = []
    with college_unit(college.id):
        for turn in range(number):
            pair = a_pair_at_work(
                college,
                mentee=f"{beginning}ыстрова{chr(ord('а') + turn)} Анна Викторовна",
                mentor=f"{beginning}остин{chr(ord('а') + turn)} Олег Ильич",
                with_mentor_of=made[-1] if turn % A_MENTOR_S else None,
            )
            made.append(pair)
    return made


def are_introduced(college: CollegeFacts, pairs: list[PairAtWork]) -> None:
    """Today each of these pairs meets for the first time."""
    first = Appointment(
        now() + timedelta(days=2), "«Лад-Монтаж», Заводская, 8", "Принести три вопроса о цехе"
    )
    with college_unit(college.id):
        for pair in pairs:
            who_are_acquainted(pair, held_on=today(college.time_zone), trial=first)


def recounted(college: CollegeFacts, month: date) -> dict[str, int]:
    """What the events of a college add up to; no pair of this test ends."""
    with college_unit(college.id):
        happened = told(PairConfirmed, MeetingRecorded)
    pairs = [
        one for one in happened if isinstance(one, PairConfirmed) and month_of(one.confirmed_on) <= month
    ]
    held = [one for one in happened if isinstance(one, MeetingRecorded) and month_of(one.held_on) == month]
    return {"pairs": len(pairs), "meetings": len(held)}


def published(college: CollegeFacts, month: date, closing: datetime) -> Report:
    """The month as its region sees it after its closing fell due."""
    with time_machine.travel(closing, tick=True):
        deliver_all()
        with shared_unit():
            report = publication(actor=an_analyst(college.region_id), month=month)
    assert report is not None
    return report


def shown(report: Report, measure: str) -> dict[str, object]:
    """A figure of the region and of each of its colleges."""
    assert report.region is not None
    places = [report.region, *report.at(Level.COLLEGE)]
    return {place.name: report.value(place, measure) for place in places}


def test_b2_the_published_figures_are_the_events_and_one_more_meeting_is_one_more(
    committed: str, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    both = (zarechny, severny)
    early = {college: pairs_of(college, ENOUGH) for college in both}
    late = pairs_of(zarechny, ENOUGH + 1, beginning="Л")
    for college in both:
        are_introduced(college, early[college])
    deliver_all()
    november = published(zarechny, NOVEMBER, CLOSING)
    with time_machine.travel(MONDAY_IN_DECEMBER, tick=True):
        are_introduced(zarechny, late)
        night.run(place=SharedPlace())
        deliver_all()
        call_command("check_facts", stdout=StringIO())
    december = published(zarechny, DECEMBER, CLOSING_OF_DECEMBER)

    for month, report in ((NOVEMBER, november), (DECEMBER, december)):
        counted = {college.short_name: recounted(college, month) for college in both}
        for measure in ("pairs", "meetings"):
            figures = {name: events[measure] for name, events in counted.items()}
            assert shown(report, measure) == {"Zapolye": sum(figures.values()), **figures}
    assert shown(november, "meetings") == {"Zapolye": 20, "Zarechny": 10, "Severny": 10}
    assert shown(december, "meetings") == {"Zapolye": 11, "Zarechny": 11, "Severny": 0}
