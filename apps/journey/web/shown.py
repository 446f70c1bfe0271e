"""What the pages of meetings say: titles that answer, drawn from the facts."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.journey.public import MeetingFacts, PairAtWork
from apps.journey.web import words
from kernel.clock import now
from ui.dates import local_day, local_today, spoken


@dataclass(frozen=True, slots=True)
class Shown:
    """The title of a pair's page and a line under it."""

    title: str
    lead: str = ""
    is_due: bool = True
    """Whether the time to record the meeting ahead may have come."""


def answer_of(work: PairAtWork) -> Shown:
    """When does the pair meet? In a sentence."""
    ahead = work.ahead
    if work.pair.is_suspended:
        return Shown(
            _("Meetings are suspended for now"),
            _("The curator is putting the papers in order and will let you know."),
        )
    if work.awaits_my_answer:
        return Shown(_("Are you ready to work together?"), _("You have met. Now it is your word."))
    if ahead is not None and ahead.planned_at is not None:
        return Shown(until(ahead.planned_at), is_due=ahead.planned_at <= now())
    if work.awaits_acquaintance:
        return Shown(
            _("You will be introduced soon"),
            _("The curator appoints the day and the place and lets you know."),
        )
    return Shown(_("No meeting is appointed"))


def until(moment: datetime) -> str:
    """How far a meeting is, counted in days."""
    days = _days_to(moment)
    if days < 0:
        return _("A meeting was appointed for {day}").format(day=spoken(moment))
    if days == 0:
        return _("You meet today")
    if days == 1:
        return _("You meet tomorrow")
    return ngettext("%(n)s day until you meet", "%(n)s days until you meet", days) % {"n": days}


def _days_to(moment: datetime) -> int:
    return (local_day(moment) - local_today()).days


def staff_title(work: PairAtWork) -> str:
    """Where the pair stands, for the curator."""
    ahead = work.ahead
    if not work.pair.is_active:
        return _("The pair does not work together")
    if work.pair.is_suspended:
        return _("Meetings are suspended until the papers are in order")
    if work.awaits_acquaintance and (ahead is None or ahead.planned_at is None):
        return _("The acquaintance is not appointed yet")
    if work.awaits_acquaintance and ahead is not None and ahead.planned_at is not None:
        return _("The acquaintance is on {day}").format(day=spoken(ahead.planned_at))
    if ahead is not None and ahead.planned_at is not None and _days_to(ahead.planned_at) < 0:
        return until(ahead.planned_at)
    if ahead is not None and ahead.planned_at is not None:
        return _("The next meeting is on {day}").format(day=spoken(ahead.planned_at))
    return _("No meeting is appointed")


def name_of(meeting: MeetingFacts) -> str:
    """The type of a meeting in words."""
    return str(words.MEETINGS[meeting.type])


def minutes_of(meeting: MeetingFacts) -> str:
    """How long it was."""
    count = meeting.minutes or 0
    return ngettext("%(n)s minute", "%(n)s minutes", count) % {"n": count}
