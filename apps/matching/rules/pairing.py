"""From proposal to pair: what may be proposed, agreed, confirmed and ended (R27, R80, R129, R134, L3)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from apps.matching.engine import Mentee, Mentor, Refused, refusals
from apps.matching.rules import refusals as said
from kernel.refusals import Refusal

LAPSING = {
    "mentee_without_consent",
    "mentor_without_consent",
    "mentor_not_ready",
    "adult_without_clearance",
}
"""Rules whose answer can change with time: a confirmed pair is suspended while one is broken."""


class PairState(StrEnum):
    """How far a pair has come; only a confirmed one counts, an ended one stays as it was."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    CONFIRMED = "confirmed"
    ENDED = "ended"


OPEN = (PairState.PROPOSED, PairState.AGREED, PairState.CONFIRMED)


class Side(StrEnum):
    """Whose agreement it is."""

    MENTEE = "mentee"
    MENTOR = "mentor"


@dataclass(frozen=True, slots=True)
class PairFacts:
    """A pair, made or to be made, on the day of the decision.

    The engine's facts leave this pair itself out: `mentee.paired` asks for another pair of the
    mentee's, `mentor.places` counts what others leave free. `places` of `taken`: the whole load.
    """

    mentee: Mentee
    mentor: Mentor
    places: int
    taken: int
    cycle_open: bool
    state: PairState = PairState.PROPOSED
    mentee_agreed_on: date | None = None
    mentor_agreed_on: date | None = None


def check_proposable(facts: PairFacts) -> None:
    """Raise the first hard rule that forbids the combination, or CycleNotOpen."""
    if not facts.cycle_open:
        raise said.CycleNotOpen
    broken = refusals(facts.mentee, facts.mentor)
    if broken:
        raise refusal_of(broken[0], facts)


def check_agreeable(state: PairState, agreed_on: date, today: date) -> None:
    """Raise unless an agreement given on that day can be recorded today."""
    _check_open(state)
    if agreed_on > today:
        raise said.AgreedInTheFuture


def check_confirmable(facts: PairFacts) -> None:
    """Raise unless the pair can be confirmed now: R129 both want it, and no hard rule forbids it."""
    _check_open(facts.state)
    if facts.mentee_agreed_on is None or facts.mentor_agreed_on is None:
        raise said.NotBothAgreed
    check_proposable(facts)


def check_endable(state: PairState) -> None:
    """Raise PairHasEnded for what is over."""
    if state == PairState.ENDED:
        raise said.PairHasEnded


def lapses_of(mentee: Mentee, mentor: Mentor) -> tuple[str, ...]:
    """Codes of the rules that have lapsed for a confirmed pair of these two."""
    return tuple(one.code for one in refusals(mentee, mentor) if one.code in LAPSING)


def refusal_of(broken: Refused, facts: PairFacts) -> Refusal:
    """The named refusal of a rule of the engine."""
    return said.OF_RULE[broken.code](taken=facts.taken, places=facts.places)


def _check_open(state: PairState) -> None:
    check_endable(state)
    if state == PairState.CONFIRMED:
        raise said.PairIsConfirmed
