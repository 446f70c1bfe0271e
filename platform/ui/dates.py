"""Dates as people say them: «сегодня 14:00», «вчера 19:40», «23 ноября», 23.11.2026."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kernel import clock
from ui.typography import NBSP


def local_today() -> date:
    """The date now in the zone of the page (the college's or the region's)."""
    return local_day(clock.now())


def local_day(moment: datetime) -> date:
    """The date of a moment in the zone of the page."""
    return timezone.localtime(moment).date()


def local(value: date) -> date:
    """A moment in the zone of the page; a plain date as it is."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value


def numeric(value: date) -> str:
    """23.11.2026, for tables."""
    return local(value).strftime("%d.%m.%Y")


def spoken(value: date) -> str:
    """«23 ноября», with the year when it is not the present one."""
    moment = local(value)
    pattern = "j E" if moment.year == local_today().year else "j E Y"
    return date_format(moment, pattern).replace(" ", NBSP)


def when(value: date) -> str:
    """«сегодня», «вчера», «завтра» (with the time when it is known), else «23 ноября»."""
    moment = local(value)
    day = moment.date() if isinstance(moment, datetime) else moment
    near = {0: _("today"), -1: _("yesterday"), 1: _("tomorrow")}.get(
        (day - local_today()) // timedelta(days=1)
    )
    words = near or spoken(day)
    return f"{words}{NBSP}{moment:%H:%M}" if near and isinstance(moment, datetime) else words
