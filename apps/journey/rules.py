"""What makes an acquaintance (R139-R148): decisions over frozen facts, and the refusals they give."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kernel.refusals import Refusal
from kernel.words import noop

CURATOR, MENTOR, MENTEE = "curator", "mentor", "mentee"
PRESENT = (CURATOR, MENTOR, MENTEE)
TOLD = ("who_i_am", "why_i_take_part", "my_questions", "what_matters_in_a_mentor")
PRINCIPLES = ("manifesto", "code")
TOPICS = ("confidentiality", "honesty", "boundaries", "contacts")
USUAL_MINUTES = range(30, 41)
LONGEST_MINUTES = 480


class NotAllThreeThere(Refusal):
    """R139: the curator brings mentor and mentee together."""

    message = noop("An acquaintance is a meeting of three: curator, mentor and mentee.")
    way_out = noop(
        "If somebody could not come, agree on another day with the curator and record that meeting."
    )


class PointsLeftOut(Refusal):
    """R142: what the mentee tells about herself."""

    message = noop("The mentee has not told everything yet: four points are always spoken of.")
    way_out = noop("Talk about the points without a mark, then mark them.")


class PrinciplesLeftOut(Refusal):
    """R145: manifesto and code."""

    message = noop("The manifesto and the mentor's code are presented at the acquaintance.")
    way_out = noop("Read them together, then mark both.")


class TopicsLeftOut(Refusal):
    """R147: the four topics of the rules."""

    message = noop("The rules of a pair are four topics, and not all of them are marked.")
    way_out = noop("Talk about the topics without a mark, then mark them.")


class NotHeldYet(Refusal):
    """A record is about what was."""

    message = noop("A meeting can be recorded once it has taken place, and this day is still ahead.")
    way_out = noop("Check the date.")


class LengthUnlikely(Refusal):
    """R140 is soft: any real length is recorded as it was."""

    message = noop("A meeting lasts from 1 to 480 minutes.")
    way_out = noop("Write how many minutes it really lasted.")


class TrialNotAppointed(Refusal):
    """R148: what an acquaintance ends with."""

    message = noop("An acquaintance ends with a goal for the first meeting and with its day and time.")
    way_out = noop("Agree on both and write them down.")


class DayIsPast(Refusal):
    """Meetings are appointed ahead."""

    message = noop("This day and time have passed already.")
    way_out = noop("Choose a later one.")


class OnlyForOneself(Refusal):
    """R144: each side states its own readiness."""

    message = noop("Each of the two says for themselves whether they are ready to work together.")
    way_out = noop("The other will be asked on their own page; the curator can write both answers down.")


class ReadinessStated(Refusal):
    """R144: an answer is given once."""

    message = noop("The answer has been given already.")
    way_out = noop("If something has changed, tell the curator.")


class AcquaintanceRecorded(Refusal):
    """R138: a pair is acquainted once."""

    message = noop("The acquaintance of this pair is recorded already.")
    way_out = noop("Look at it among the meetings of the pair.")


class NothingToAppoint(Refusal):
    """R138: meetings follow one another."""

    message = noop("There is no meeting of this pair ahead that could be appointed.")
    way_out = noop("Record the last meeting first.")


class PairIsOver(Refusal):
    """Only a confirmed pair meets."""

    message = noop("This pair does not work together, so it has no meetings ahead.")
    way_out = noop("Look for the present pair among the pairs.")


class PairIsSuspended(Refusal):
    """R80, L3: what the pair rests on must be in force on the day it meets."""

    message = noop("The meetings of this pair are suspended: a consent or a clearance is not in force.")
    way_out = noop("The curator can mend it; then go on from here.")


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting agreed on: when, where and what for."""

    at: datetime
    place: str
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """An acquaintance as it was (R139-R148). Readiness is None where that side has not said yet."""

    held_on: date
    minutes: int
    present: Collection[str]
    told: Collection[str]
    principles: Collection[str]
    topics: Collection[str]
    mentor_ready: bool | None = None
    mentee_ready: bool | None = None
    trial: Appointment | None = None

    @property
    def is_refused(self) -> bool:
        """R144: whether a side has said that it will not work in this pair."""
        return False in {self.mentor_ready, self.mentee_ready}


def is_usual_length(minutes: int) -> bool:
    """R140: whether an acquaintance was as long as they usually are; others are recorded all the same."""
    return minutes in USUAL_MINUTES


def check_minutes(minutes: int) -> None:
    """Raises LengthUnlikely."""
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise LengthUnlikely


def check_present(present: Iterable[str]) -> None:
    """R139. Raises NotAllThreeThere."""
    _check_all(PRESENT, present, NotAllThreeThere)


def check_told(told: Iterable[str]) -> None:
    """R142. Raises PointsLeftOut."""
    _check_all(TOLD, told, PointsLeftOut)


def check_principles(principles: Iterable[str]) -> None:
    """R145. Raises PrinciplesLeftOut."""
    _check_all(PRINCIPLES, principles, PrinciplesLeftOut)


def check_topics(topics: Iterable[str]) -> None:
    """R147. Raises TopicsLeftOut."""
    _check_all(TOPICS, topics, TopicsLeftOut)


def _check_all(wanted: Iterable[str], given: Iterable[str], refusal: type[Refusal]) -> None:
    if set(wanted) != set(given):
        raise refusal


CHECKS: dict[str, Callable[[Any], None]] = {
    "minutes": check_minutes,
    "present": check_present,
    "told": check_told,
    "principles": check_principles,
    "topics": check_topics,
}
"""What each answer of the record is held against, by its name; the forms ask the same."""


def check_recordable(was: Acquaintance, *, today: date, now: datetime) -> None:
    """Raises the refusal of the first rule that the acquaintance does not keep."""
    if was.held_on > today:
        raise NotHeldYet
    for name, check in CHECKS.items():
        check(getattr(was, name))
    if was.is_refused:
        return
    if was.trial is None or not was.trial.goal.strip():
        raise TrialNotAppointed
    check_ahead(was.trial.at, now=now)


def check_at_work(*, is_active: bool, is_suspended: bool) -> None:
    """Raises PairIsOver, PairIsSuspended."""
    if not is_active:
        raise PairIsOver
    if is_suspended:
        raise PairIsSuspended


def check_ahead(at: datetime, *, now: datetime) -> None:
    """Raises DayIsPast."""
    if at <= now:
        raise DayIsPast


def check_own_words(was: Acquaintance, side: str | None) -> None:
    """R144: a side answers for itself; None is the curator, who heard both. Raises OnlyForOneself."""
    of_the_other = {MENTOR: was.mentee_ready, MENTEE: was.mentor_ready}
    if side is not None and of_the_other[side] is not None:
        raise OnlyForOneself
