"""Use-cases of the bases."""

from apps.intake.services import lists, mentees, mentors, partners

__all__ = ["lists", "mentees", "mentors", "partners"]
