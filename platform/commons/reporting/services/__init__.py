"""Use-cases of reporting."""

from commons.reporting.services import closing, facts, planning, targets

__all__ = ["closing", "facts", "planning", "targets"]
