"""Reads of the programme."""

from apps.programme.selectors import conditions, cycles, desk, forms, parameters, passports, stages

__all__ = ["conditions", "cycles", "desk", "forms", "parameters", "passports", "stages"]
