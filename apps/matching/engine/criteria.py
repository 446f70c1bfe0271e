"""The soft criteria, one row each: how well a mentor suits a mentee, and what to say about it.

A new criterion is a new row here and nothing else. Each measures 0–1 or None when nothing is
known: then it counts as half and says nothing. 0 speaks against the pair, more speaks for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from apps.matching.engine.facts import PEERS, STUDENT_STUDENT, Mentee, Mentor
from apps.matching.engine.words import Fact, noop

ENOUGH_INTERESTS = 3
ENOUGH_HOURS = 3
FARTHEST_COURSES = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """What a criterion found in one combination: 0–1 and the facts that its sentence names."""

    value: float
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A soft criterion; `weight` is the default in points of 1000, `title` names it in a settings page."""

    code: str
    title: str
    weight: int
    measure: Callable[[Mentee, Mentor], Finding | None]
    said_for: str
    said_against: str


def _requests(mentee: Mentee, mentor: Mentor) -> Finding | None:
    if not mentee.requests:
        return None
    met = mentee.requests & mentor.competences
    return Finding(len(met) / len(mentee.requests), {"requests": tuple(sorted(met or mentee.requests))})


def _specialty(mentee: Mentee, mentor: Mentor) -> Finding | None:
    if not mentee.specialty or not mentor.specialty:
        return None
    facts: dict[str, Fact] = {"mentee_specialty": mentee.specialty, "mentor_specialty": mentor.specialty}
    return Finding(float(mentee.specialty == mentor.specialty), facts)


def _interests(mentee: Mentee, mentor: Mentor) -> Finding | None:
    if not mentee.interests or not mentor.interests:
        return None
    shared = mentee.interests & mentor.interests
    return Finding(_part(len(shared), ENOUGH_INTERESTS), {"interests": tuple(sorted(shared))})


def _hours(mentee: Mentee, mentor: Mentor) -> Finding | None:
    if not mentee.free_hours or not mentor.free_hours:
        return None
    shared = mentee.free_hours & mentor.free_hours
    return Finding(_part(len(shared), ENOUGH_HOURS), {"hours": tuple(sorted(shared))})


def _age(mentee: Mentee, mentor: Mentor) -> Finding | None:
    if mentee.age is None or mentor.prefers_age is None:
        return None
    youngest, oldest = mentor.prefers_age
    facts: dict[str, Fact] = {"age": mentee.age, "youngest": youngest, "oldest": oldest}
    return Finding(float(youngest <= mentee.age <= oldest), facts)


def _course(mentee: Mentee, mentor: Mentor) -> Finding | None:
    if mentee.form != STUDENT_STUDENT or mentee.course is None or mentor.course is None:
        return None
    ahead = 0 if mentee.role_model == PEERS else 1
    apart = abs(mentor.course - mentee.course - ahead)
    facts: dict[str, Fact] = {"mentee_course": mentee.course, "mentor_course": mentor.course}
    return Finding(max(0.0, 1 - apart / FARTHEST_COURSES), facts)


def _part(shared: int, enough: int) -> float:
    """How far `shared` goes towards `enough`."""
    return min(shared, enough) / enough


CRITERIA: tuple[Criterion, ...] = (
    Criterion(
        "requests",
        noop("Experience with the request"),
        450,
        _requests,
        noop("Can help with what is asked for: {requests}"),
        noop("No experience with what is asked for: {requests}"),
    ),
    Criterion(
        "hours",
        noop("Common free time"),
        150,
        _hours,
        noop("Both are free: {hours}"),
        noop("No common free time in the week"),
    ),
    Criterion(
        "specialty",
        noop("The same specialty"),
        150,
        _specialty,
        noop("The same specialty: {mentor_specialty}"),
        noop("Different specialties: the mentor has {mentor_specialty}, the mentee {mentee_specialty}"),
    ),
    Criterion(
        "interests",
        noop("Shared interests"),
        100,
        _interests,
        noop("Shared interests: {interests}"),
        noop("No shared interests"),
    ),
    Criterion(
        "age",
        noop("The age the mentor prefers"),
        100,
        _age,
        noop("The mentee is of the age the mentor prefers: {youngest} to {oldest}"),
        noop("The mentor prefers the age of {youngest} to {oldest}, the mentee is {age}"),
    ),
    Criterion(
        "course",
        noop("Courses close to each other"),
        50,
        _course,
        noop("Courses close to each other: mentor in {mentor_course}, mentee in {mentee_course}"),
        noop("Courses far apart: mentor in {mentor_course}, mentee in {mentee_course}"),
    ),
)

DEFAULT_WEIGHTS: Mapping[str, float] = {criterion.code: criterion.weight for criterion in CRITERIA}
