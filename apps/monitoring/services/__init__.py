"""Use-cases of monitoring."""

from apps.monitoring.services import checking, counting, figures

__all__ = ["checking", "counting", "figures"]
