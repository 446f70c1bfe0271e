"""What matching does."""

from apps.matching.services import agreements, asking, pairs, proposals, reviewing, runs, telling

__all__ = ["agreements", "asking", "pairs", "proposals", "reviewing", "runs", "telling"]
