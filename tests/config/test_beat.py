"""The nightly event is told once a day to each active college, in its own night, and to the shared layer."""

from datetime import UTC, date, datetime, timedelta

import time_machine

from apps.records import public as college_records
from apps.records.events import NightFell
from commons.records import public as shared_records
from commons.records.events import NightFell as NightFellForAll
from config.beat import night
from config.beat_schedule import SCHEDULE
from config.celery import app
from kernel.events import from_payload
from tenants.public import CollegeFacts, college_unit, shared_unit

EVENING = datetime(2026, 11, 24, 21, 5, tzinfo=UTC)
"""Five past midnight in Moscow."""


def told_in(college: CollegeFacts) -> list[object]:
    """The events that wait in a college, told anew each time."""
    with college_unit(college.id):
        rows = college_records.claim_rows(100, timedelta(0))
        letters = [college_records.begin_row(row.id) for row in rows]
        return [from_payload(letter.name, letter.payload) for letter in letters if letter]


def told_to_all() -> list[object]:
    with shared_unit():
        rows = shared_records.claim_rows(100, timedelta(0))
        letters = [shared_records.begin_row(row.id) for row in rows]
        return [from_payload(letter.name, letter.payload) for letter in letters if letter]


def test_the_night_falls_once_a_day(shared: None, zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    with time_machine.travel(EVENING, tick=False) as clock:
        night()
        assert (told_in(zarechny), told_to_all()) == ([], [])
        for _hour in range(24):
            clock.shift(timedelta(hours=1))
            night()

        today = NightFell(date(2026, 11, 25))
        assert told_in(zarechny) == told_in(severny) == [today]
        assert told_to_all() == [NightFellForAll(date(2026, 11, 25))]
        clock.shift(timedelta(hours=2))
        night()
        assert told_in(zarechny) == [today, NightFell(date(2026, 11, 26))]


def test_every_entry_of_the_schedule_names_a_task() -> None:
    assert {entry["task"] for entry in SCHEDULE.values()} <= set(app.tasks)
