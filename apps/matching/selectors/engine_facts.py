"""One entry of a base with its person, as the engine sees it."""

from apps.intake.public import MenteeFacts, MentorFacts
from apps.matching.engine import Mentee, Mentor
from apps.people.public import PersonFacts
from apps.selection.public import Standing


def places_of(mentor: MentorFacts) -> int:
    """How many mentees a mentor takes now; none while the entry is paused or left."""
    return mentor.fields.places if mentor.state == "active" else 0


def as_mentee(entry: MenteeFacts, person: PersonFacts, *, paired: bool) -> Mentee:
    """The engine's view of an entry of the mentee base."""
    asked = entry.fields
    return Mentee(
        id=entry.id,
        person=entry.person_id,
        form=asked.form,
        consented=person.consented,
        role_model=asked.role_model,
        paired=paired,
        tier=asked.tier,
        requests=frozenset(asked.requests),
        age=person.age,
        course=person.course,
        specialty=person.specialty,
        subject=person.subject,
        interests=frozenset(asked.interests),
        free_hours=frozenset(asked.free_hours),
    )


def as_mentor(entry: MentorFacts, person: PersonFacts, standing: Standing, taken: int) -> Mentor:
    """The engine's view of an entry of the mentor base, `taken` places subtracted."""
    offered = entry.fields
    return Mentor(
        id=entry.id,
        person=entry.person_id,
        forms=frozenset(offered.forms),
        places=max(places_of(entry) - taken, 0),
        ready=standing.ready,
        consented=person.consented,
        cleared=standing.cleared_until is not None,
        competences=frozenset(offered.competences),
        age=person.age,
        course=person.course,
        specialty=person.specialty,
        subject=person.subject,
        teaches_subject=offered.teaches_subject,
        interests=frozenset(offered.interests),
        free_hours=frozenset(offered.free_hours),
        prefers_age=offered.prefers_age,
    )
