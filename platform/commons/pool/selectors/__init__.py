"""Reads of the pool: each side sees its own, and of the other only what it needs."""

from commons.pool.selectors import colleges, load, open_calls, standing

__all__ = ["colleges", "load", "open_calls", "standing"]
