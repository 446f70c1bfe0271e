"""Use-cases of the pairs' meetings."""

from apps.journey.services import acquaintance, plan, telling

__all__ = ["acquaintance", "plan", "telling"]
