"""Pairs of a college, made through the public door as a curator makes them."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from apps.matching.public import Side, confirm_pair, pair_detail, propose_pair, record_agreement
from kernel.policy import Actor
from tests.factories.intake import a_mentee_entry, a_mentor_entry
from tests.factories.people import a_master, a_minor_student, who_consented
from tests.factories.selection import who_is_cleared, who_is_ready

AGREED = date(2026, 11, 1)


@dataclass(frozen=True)
class Match:
    """Two people in the bases who may lawfully be paired."""

    mentee: UUID
    mentor: UUID
    mentee_entry: UUID
    mentor_entry: UUID


def a_lawful_mentor(actor: Actor, name: str = "Савельев Дмитрий Олегович", **more: Any) -> UUID:
    """A master with consents, clearance and readiness."""
    return who_is_ready(actor, who_is_cleared(actor, who_consented(actor, a_master(actor, name, **more))))


def a_waiting_mentee(actor: Actor, name: str = "Абрамов Илья Егорович", **more: Any) -> UUID:
    """The entry of a consenting minor who asks a teacher for help."""
    person_id = who_consented(actor, a_minor_student(actor, name))
    return a_mentee_entry(
        actor, person_id, **{"form": "teacher_student", "requests": ("study_results",), **more}
    )


def a_match(actor: Actor, *, places: int = 1) -> Match:
    """A minor who waits and a master who may be their mentor."""
    mentee = who_consented(actor, a_minor_student(actor))
    entry = a_mentee_entry(actor, mentee, form="teacher_student", requests=("study_results",))
    mentor = a_lawful_mentor(actor)
    return Match(mentee, mentor, entry, a_mentor_entry(actor, mentor, places=places))


def a_proposed_pair(actor: Actor, match: Match) -> UUID:
    """The two are brought together; nobody has been asked yet."""
    return propose_pair(actor=actor, mentee_entry_id=match.mentee_entry, mentor_entry_id=match.mentor_entry)


def that_both_want(actor: Actor, pair_id: UUID) -> UUID:
    """The same pair with both agreements."""
    for side in Side:
        record_agreement(actor=actor, pair_id=pair_id, side=side, agreed_on=AGREED)
    return pair_id


def an_agreed_pair(actor: Actor, match: Match) -> UUID:
    """Both want the pair."""
    return that_both_want(actor, a_proposed_pair(actor, match))


def version_of(actor: Actor, pair_id: UUID) -> int:
    """What a page would carry."""
    return pair_detail(actor=actor, pair_id=pair_id).row.version


def a_confirmed_pair(actor: Actor, match: Match | None = None) -> UUID:
    """A pair in force."""
    pair_id = an_agreed_pair(actor, match or a_match(actor))
    confirm_pair(actor=actor, pair_id=pair_id, version=version_of(actor, pair_id))
    return pair_id
