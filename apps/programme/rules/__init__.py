"""Decisions of the programme: launching, stages, parameters, forms."""
