"""Decisions of the bases."""
