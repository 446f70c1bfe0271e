"""Matching: criteria, the engine, proposals and the registry of pairs of a college."""
