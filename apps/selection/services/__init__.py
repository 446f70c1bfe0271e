"""What selection does."""

from apps.selection.services.clearances import record_clearance, revoke_clearance
from apps.selection.services.lapsing import tell_lapsed
from apps.selection.services.readiness import record_checklist, record_readiness

__all__ = ["record_checklist", "record_clearance", "record_readiness", "revoke_clearance", "tell_lapsed"]
