"""Mentees and mentors of a college, entered through the public door."""

from typing import Any
from uuid import UUID

from apps.intake import public as intake
from kernel.policy import Actor


def asking(**more: Any) -> intake.MenteeFields:
    """A student who asks an employer for help with welding."""
    return intake.MenteeFields(**{"form": "employer_student", "requests": ("welding",), **more})


def offering(**more: Any) -> intake.MentorFields:
    """A teacher who helps one student with study."""
    usual = {
        "base": "teachers",
        "forms": ("teacher_student",),
        "places": 1,
        "competences": ("study_results",),
    }
    return intake.MentorFields(**{**usual, **more})


def a_mentee_entry(actor: Actor, person_id: UUID, **more: Any) -> UUID:
    """The person asks; what is not said is as in `asking`."""
    return intake.enter_mentee(actor=actor, person_id=person_id, fields=asking(**more))


def a_mentor_entry(actor: Actor, person_id: UUID, **more: Any) -> UUID:
    """The person offers; what is not said is as in `offering`."""
    return intake.enter_mentor(actor=actor, person_id=person_id, fields=offering(**more))
