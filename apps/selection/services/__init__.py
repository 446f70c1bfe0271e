"""What selection does."""

from apps.selection.services import clearances, lapsing, readiness

__all__ = ["clearances", "lapsing", "readiness"]
