"""Months as the region counts them: when one begins, is over and is closed, in the region's own zone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

CLOSING_HOUR = time(6)
"""Early enough to be found in the morning, late enough for the night's recount of every college."""


def month_of(day: date) -> date:
    """The first day of the month that `day` falls in."""
    return date(day.year, day.month, 1)


def month_at(moment: datetime, zone: str) -> date:
    """The month that a moment falls in where `zone` applies."""
    return month_of(moment.astimezone(ZoneInfo(zone)).date())


def next_month(month: date) -> date:
    """The month after."""
    return month_of(month + timedelta(days=31))


def previous_month(month: date) -> date:
    """The month before."""
    return month_of(month - timedelta(days=1))


def last_day(month: date) -> date:
    """The last day of a month."""
    return next_month(month) - timedelta(days=1)


def months_through(first: date, last: date) -> tuple[date, ...]:
    """Every month from one to another, both included; none when the first is later."""
    found = []
    while first <= last:
        found.append(first)
        first = next_month(first)
    return tuple(found)


def closing_moment(month: date, closing_day: int, zone: str) -> datetime:
    """When a month is closed: on `closing_day` of the next month, at six in the region's morning."""
    day = next_month(month).replace(day=closing_day)
    return datetime.combine(day, CLOSING_HOUR, ZoneInfo(zone))
