"""What matching does."""

from apps.matching.services import agreements, asking, ending, pairs, proposals, reviewing, runs, telling

__all__ = ["agreements", "asking", "ending", "pairs", "proposals", "reviewing", "runs", "telling"]
