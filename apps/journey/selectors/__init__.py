"""Reads of the pairs' meetings."""
