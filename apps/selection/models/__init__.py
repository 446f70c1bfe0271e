"""Tables of selection."""

from apps.selection.models.clearance import Clearance
from apps.selection.models.readiness import Readiness

__all__ = ["Clearance", "Readiness"]
