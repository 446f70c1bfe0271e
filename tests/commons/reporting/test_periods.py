"""Months in the region's zone, and the moment they are closed at."""

from datetime import UTC, date, datetime

import pytest

from commons.reporting.rules.periods import (
    closing_moment,
    last_day,
    month_at,
    month_of,
    months_through,
    next_month,
    previous_month,
)

JANUARY = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("day", "month", "after", "before", "last"),
    [
        (date(2026, 12, 31), date(2026, 12, 1), date(2027, 1, 1), date(2026, 11, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 1, 1), date(2027, 2, 1), date(2026, 12, 1), date(2027, 1, 31)),
        (date(2028, 2, 29), date(2028, 2, 1), date(2028, 3, 1), date(2028, 1, 1), date(2028, 2, 29)),
    ],
)
def test_months_follow_one_another(day: date, month: date, after: date, before: date, last: date) -> None:
    assert month_of(day) == month
    assert (next_month(month), previous_month(month), last_day(month)) == (after, before, last)


@pytest.mark.parametrize(
    ("zone", "month"), [("Europe/Moscow", date(2026, 11, 1)), ("America/Noronha", date(2026, 10, 1))]
)
def test_b2_a_moment_falls_in_the_month_of_the_zone(zone: str, month: date) -> None:
    assert month_at(datetime(2026, 10, 31, 22, 30, tzinfo=UTC), zone) == month


def test_b2_a_month_closes_on_its_day_of_the_next_in_the_region_s_zone() -> None:
    assert closing_moment(date(2026, 12, 1), 5, "Europe/Moscow") == datetime(2027, 1, 5, 3, tzinfo=UTC)
    assert closing_moment(date(2026, 12, 1), 1, "Asia/Kamchatka") == datetime(2026, 12, 31, 18, tzinfo=UTC)


def test_months_from_one_to_another() -> None:
    assert months_through(date(2026, 11, 1), JANUARY) == (date(2026, 11, 1), date(2026, 12, 1), JANUARY)
    assert months_through(JANUARY, JANUARY) == (JANUARY,)
    assert months_through(JANUARY, date(2026, 12, 1)) == ()
