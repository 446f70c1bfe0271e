"""Telling both sides what became of their pair (R133)."""

from uuid import UUID

from apps.notices.public import notify
from apps.people.public import names_of
from kernel.policy import Actor

HOME = "journey:home"


def tell_the_pair(*, actor: Actor, mentee_id: UUID, mentor_id: UUID) -> None:
    """Each of the two learns who the other is."""
    names = names_of(actor=actor, person_ids=[mentee_id, mentor_id])
    for person_id, other, kind in (
        (mentee_id, mentor_id, "matching.mentor_found"),
        (mentor_id, mentee_id, "matching.mentee_found"),
    ):
        notify(actor=actor, people=[person_id], kind=kind, facts={"name": names[other].name}, url_name=HOME)


def tell_both(*, actor: Actor, mentee_id: UUID, mentor_id: UUID, kind: str) -> None:
    """Both learn the same."""
    notify(actor=actor, people=[mentee_id, mentor_id], kind=kind, facts={}, url_name=HOME)
