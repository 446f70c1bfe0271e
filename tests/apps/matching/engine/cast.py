"""People for the engine's tests: lawful and plain unless a test says otherwise."""

from typing import Any
from uuid import UUID

from apps.matching.engine.facts import STUDENT_STUDENT, Mentee, Mentor


def number(value: int) -> UUID:
    return UUID(int=value)


def a_mentee(value: int = 1, **facts: Any) -> Mentee:
    """A consenting first-year student of 16 who asks for help with studies."""
    lawful: dict[str, Any] = {
        "id": number(value),
        "person": number(value),
        "form": STUDENT_STUDENT,
        "consented": True,
        "age": 16,
        "course": 1,
        "requests": frozenset({"studies"}),
    }
    return Mentee(**{**lawful, **facts})


def a_mentor(value: int = 101, **facts: Any) -> Mentor:
    """A ready, consenting third-year student with one place and experience with studies."""
    lawful: dict[str, Any] = {
        "id": number(value),
        "person": number(value),
        "forms": frozenset({STUDENT_STUDENT}),
        "places": 1,
        "ready": True,
        "consented": True,
        "cleared": True,
        "age": 17,
        "course": 3,
        "competences": frozenset({"studies"}),
    }
    return Mentor(**{**lawful, **facts})
