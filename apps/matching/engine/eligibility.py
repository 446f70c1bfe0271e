"""The hard rules, one row each: who may not be paired, with whom, and which rule says so.

A new rule is a new row here and nothing else. Nothing that is unknown counts in favour:
a mentee of unknown age is treated as a minor, a mentor of unknown age as an adult.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from apps.matching.engine.facts import (
    ADULT_AGE,
    PEERS,
    STUDENT_STUDENT,
    TEACHER_TEACHER,
    Combination,
    Mentee,
    Mentor,
)
from apps.matching.engine.words import Fact, Sentence, noop

Subject = TypeVar("Subject", Mentee, Mentor, Combination)


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One hard rule: `broken` is asked of a mentee, a mentor or both together, `message` is the refusal."""

    code: str
    requirement: str
    broken: Callable[[Subject], bool]
    message: str
    facts: tuple[str, ...] = ()
    forms: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule that forbids a combination, with the sentence that says so."""

    code: str
    requirement: str
    said: Sentence


NO_FREE_PLACE = "no_free_place"
RULED_OUT = Refused("ruled_out", "R129", Sentence(noop("This combination was ruled out beforehand.")))

MENTEE_RULES: tuple[Rule[Mentee], ...] = (
    Rule(
        "mentee_without_consent",
        "R80",
        lambda mentee: not mentee.consented,
        noop("The mentee's consents are not all in force."),
    ),
    Rule(
        "mentee_already_paired",
        "R134",
        lambda mentee: mentee.paired,
        noop("The mentee already has a pair in this form of mentoring."),
    ),
)

MENTOR_RULES: tuple[Rule[Mentor], ...] = (
    Rule(
        "mentor_not_ready",
        "R27",
        lambda mentor: not mentor.ready,
        noop("The mentor is selected but not ready yet."),
    ),
    Rule(
        "mentor_without_consent",
        "R80",
        lambda mentor: not mentor.consented,
        noop("The mentor's consents are not all in force."),
    ),
    Rule(NO_FREE_PLACE, "R129", lambda mentor: mentor.places < 1, noop("The mentor has no free place.")),
)


def _adult_with_minor(both: Combination) -> bool:
    adult_mentor = both.mentor.age is None or both.mentor.age >= ADULT_AGE
    minor_mentee = both.mentee.age is None or both.mentee.age < ADULT_AGE
    return adult_mentor and minor_mentee


def _mentor_not_ahead(both: Combination) -> bool:
    mentor, mentee = both.mentor.course, both.mentee.course
    return both.mentee.role_model != PEERS and mentor is not None and mentee is not None and mentor <= mentee


def _courses_unknown(both: Combination) -> bool:
    return both.mentee.role_model != PEERS and None in (both.mentor.course, both.mentee.course)


def _another_subject(both: Combination) -> bool:
    taught = both.mentor.subject
    return both.mentor.teaches_subject and (not taught or taught != both.mentee.subject)


PAIR_RULES: tuple[Rule[Combination], ...] = (
    Rule(
        "same_person",
        "R129",
        lambda both: both.mentee.person == both.mentor.person,
        noop("Nobody can be their own mentor."),
    ),
    Rule(
        "another_form",
        "R31",
        lambda both: both.mentee.form not in both.mentor.forms,
        noop("The mentor does not take part in this form of mentoring."),
    ),
    Rule(
        "adult_without_clearance",
        "L3",
        lambda both: _adult_with_minor(both) and not both.mentor.cleared,
        noop("An adult without a valid clearance cannot be the mentor of a minor."),
    ),
    Rule(
        "course_unknown",
        "R36",
        _courses_unknown,
        noop("It is not recorded in which course each of them studies."),
        forms=frozenset({STUDENT_STUDENT}),
    ),
    Rule(
        "mentor_not_in_higher_course",
        "R36",
        _mentor_not_ahead,
        noop("The mentor, in course {mentor_course}, must be ahead of the mentee, in {mentee_course}."),
        facts=("mentor_course", "mentee_course"),
        forms=frozenset({STUDENT_STUDENT}),
    ),
    Rule(
        "another_subject",
        "R45",
        _another_subject,
        noop("A subject mentor must teach the mentee's subject."),
        forms=frozenset({TEACHER_TEACHER}),
    ),
)


def refusals(mentee: Mentee, mentor: Mentor) -> tuple[Refused, ...]:
    """Every hard rule that this combination breaks, in the order declared; empty when eligible."""
    both = Combination(mentee, mentor)
    return (
        *_broken(MENTEE_RULES, mentee, both),
        *_broken(MENTOR_RULES, mentor, both),
        *_broken(PAIR_RULES, both, both),
    )


def eligible(mentee: Mentee, mentor: Mentor) -> bool:
    """Whether no hard rule forbids this combination."""
    return not refusals(mentee, mentor)


def admission(mentee: Mentee) -> tuple[Refused, ...]:
    """The rules that keep the mentee out whoever the mentor may be."""
    return tuple(_refused(rule, {}) for rule in MENTEE_RULES if rule.broken(mentee))


def _broken(rules: tuple[Rule[Subject], ...], subject: Subject, both: Combination) -> list[Refused]:
    form = both.mentee.form
    return [
        _refused(rule, _facts(rule.facts, both))
        for rule in rules
        if (rule.forms is None or form in rule.forms) and rule.broken(subject)
    ]


def _refused(rule: Rule[Subject], facts: dict[str, Fact]) -> Refused:
    return Refused(rule.code, rule.requirement, Sentence(rule.message, facts))


def _facts(names: tuple[str, ...], both: Combination) -> dict[str, Fact]:
    """`mentor_course` is the mentor's course, and so on."""
    sides = {"mentor": both.mentor, "mentee": both.mentee}
    return {name: getattr(sides[name.partition("_")[0]], name.partition("_")[2]) for name in names}
