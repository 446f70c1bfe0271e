"""Use-cases of the programme."""

from apps.programme.services import choices, cycles, passports, stages

__all__ = ["choices", "cycles", "passports", "stages"]
