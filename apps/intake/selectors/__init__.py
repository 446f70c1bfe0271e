"""Reads of the bases."""

from apps.intake.selectors import choices, conditions, desk, drafts, mentees, mentors, request_map, standing

__all__ = ["choices", "conditions", "desk", "drafts", "mentees", "mentors", "request_map", "standing"]
