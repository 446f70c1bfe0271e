"""The weeks that the demonstration has behind it when it is opened."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from demo.places import ZONE

FIRST_OF_SEPTEMBER = (9, 1)
A_WEEK = timedelta(days=7)
BUSY_HOUR = time(15)


def cycle_begins(today: date) -> date:
    """The first of September that has passed last."""
    this_year = date(today.year, *FIRST_OF_SEPTEMBER)
    return this_year if this_year <= today else date(today.year - 1, *FIRST_OF_SEPTEMBER)


def first_day(today: date) -> date:
    """When lists are loaded and cycles opened: the first Monday of September, and never ahead."""
    begins = cycle_begins(today)
    return min(begins + timedelta(days=-begins.weekday() % 7), today)


def weeks(today: date) -> list[date]:
    """One working day of every week since then, today the last."""
    days, day = [], first_day(today) + 2 * A_WEEK
    while day < today:
        days.append(day)
        day += A_WEEK
    return [*days, today]


def moment(day: date) -> datetime:
    """That afternoon in the region."""
    return datetime.combine(day, BUSY_HOUR, ZoneInfo(ZONE))
