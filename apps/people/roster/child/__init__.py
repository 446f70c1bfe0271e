"""Runs in a process of its own: turns the bytes of a strange file into lines of JSON."""
