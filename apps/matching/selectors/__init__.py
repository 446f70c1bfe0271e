"""Reads of matching."""

from apps.matching.selectors import candidates, in_sight, in_work, pairs, pool_calls, runs, waiting

__all__ = ["candidates", "in_sight", "in_work", "pairs", "pool_calls", "runs", "waiting"]
