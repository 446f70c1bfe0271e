"""Use-cases of the pool."""

from commons.pool.services import answers, calls, checking, decisions, offers, pairs

__all__ = ["answers", "calls", "checking", "decisions", "offers", "pairs"]
