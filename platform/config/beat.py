"""What the static entries of the schedule do: they fan out over the directory of colleges."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from apps.records import events as college_events
from apps.records.public import emit as emit_in_college
from commons.records import events as shared_events
from commons.records.public import claim_effect
from commons.records.public import emit as emit_in_shared
from config.celery import app
from config.places import CollegePlace, SharedPlace
from config.tasks import SharedTask
from kernel.clock import now
from tenants.public import active_colleges

NIGHT_HOUR = 2
"""From this hour on a day's night work may be done."""


@app.task(base=SharedTask, name="beat.night")
def night(*, place: SharedPlace) -> None:
    """Tell each active college and the shared layer, once a day, that the night has fallen there."""
    with place.unit():
        _tell_shared(now())
    for college in active_colleges():
        with CollegePlace(college.id).unit():
            _tell_college(str(college.id), now().astimezone(ZoneInfo(college.time_zone)))


def _tell_college(college_id: str, there: datetime) -> None:
    if there.hour >= NIGHT_HOUR and claim_effect(f"night:{there:%Y-%m-%d}:{college_id}"):
        emit_in_college(college_events.NightFell(there.date()))


def _tell_shared(moment: datetime) -> None:
    there = moment.astimezone(ZoneInfo(settings.TIME_ZONE))
    if there.hour >= NIGHT_HOUR and claim_effect(f"night:{there:%Y-%m-%d}:shared"):
        emit_in_shared(shared_events.NightFell(there.date()))
