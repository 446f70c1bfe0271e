"""Reads of the bases."""
