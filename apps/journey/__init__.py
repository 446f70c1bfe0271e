"""Pairs at work: their meetings, from the acquaintance on."""
