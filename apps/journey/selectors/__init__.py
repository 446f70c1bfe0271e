"""Reads of the pairs' meetings."""

from apps.journey.selectors import meetings, mentoring

__all__ = ["meetings", "mentoring"]
