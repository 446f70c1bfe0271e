"""Reads of the college's people."""
