"""Pairs at work and their meetings, made through the public doors."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from apps.journey import public as journey
from apps.journey import rules
from apps.programme.public import current_cycle
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, a_mentee, a_mentor
from tests.factories.intake import a_mentee_entry, a_mentor_entry
from tests.factories.matching import Match, a_confirmed_pair, a_lawful_mentor
from tests.factories.people import a_minor_student, who_consented
from tests.factories.programme import an_open_cycle

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""The day on which these tests play."""
WEDNESDAY = datetime(2026, 11, 25, 12, 30, tzinfo=UTC)
AT_THE_WORKS = rules.Appointment(WEDNESDAY, "«Лад-Монтаж», Заводская, 8")


@dataclass(frozen=True)
class PairAtWork:
    """A confirmed pair with those who act in it."""

    id: UUID
    curator: Actor
    mentor: Actor
    mentee: Actor
    mentor_entry: UUID


def a_pair_at_work(
    college: CollegeFacts,
    *,
    mentee: str = "Быстрова Анна Викторовна",
    mentor: str = "Костин Олег Ильич",
    with_mentor_of: PairAtWork | None = None,
) -> PairAtWork:
    """A confirmed pair that nobody has introduced yet; `with_mentor_of` another pair, if given."""
    curator = a_curator(college)
    if current_cycle(actor=curator) is None:
        an_open_cycle(college)
    mentee_id = who_consented(curator, a_minor_student(curator, mentee))
    entry = a_mentee_entry(curator, mentee_id, form="teacher_student", requests=("study_results",))
    mentor_id, mentor_entry = _mentor(curator, mentor, with_mentor_of)
    pair_id = a_confirmed_pair(curator, Match(mentee_id, mentor_id, entry, mentor_entry))
    return PairAtWork(
        pair_id, curator, a_mentor(college, mentor_id), a_mentee(college, mentee_id), mentor_entry
    )


def _mentor(curator: Actor, name: str, of: PairAtWork | None) -> tuple[UUID, UUID]:
    if of is not None and of.mentor.person_id is not None:
        return of.mentor.person_id, of.mentor_entry
    mentor_id = a_lawful_mentor(curator, name)
    return mentor_id, a_mentor_entry(curator, mentor_id, places=5)


def an_acquaintance(**other: Any) -> rules.Acquaintance:
    """A complete acquaintance as the mentor tells it."""
    usual = rules.Acquaintance(
        held_on=MONDAY.date(),
        minutes=35,
        present=rules.PRESENT,
        told=rules.TOLD,
        principles=rules.PRINCIPLES,
        topics=rules.TOPICS,
        mentor_ready=True,
        trial=replace(AT_THE_WORKS, goal="Принести три вопроса о цехе"),
    )
    return replace(usual, **other)


def who_are_acquainted(pair: PairAtWork, **other: Any) -> PairAtWork:
    """The same pair after its mentor recorded the acquaintance."""
    journey.record_acquaintance(actor=pair.mentor, pair_id=pair.id, was=an_acquaintance(**other))
    return pair


def who_are_ready(pair: PairAtWork) -> PairAtWork:
    """The same pair after both said yes."""
    who_are_acquainted(pair)
    journey.state_readiness(actor=pair.mentee, pair_id=pair.id, ready=True)
    return pair
