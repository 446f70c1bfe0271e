"""Telling people, reading, posting letters."""
