"""Reads of the college's people."""

from apps.people.selectors import cards, drafts, people, recognising

__all__ = ["cards", "drafts", "people", "recognising"]
