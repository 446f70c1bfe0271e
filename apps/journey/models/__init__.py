"""Tables of the pairs' meetings."""

from apps.journey.models.meeting import Meeting

__all__ = ["Meeting"]
