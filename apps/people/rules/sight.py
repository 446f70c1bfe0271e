"""Which role sees whom and what of them (R80: before consent a person stands in the curator's sight only)."""

from kernel.roles import Role

SEES_EVERYBODY = frozenset({Role.CURATOR, Role.DIRECTOR, Role.SYSTEM})
SEES_CONTACTS = SEES_EVERYBODY | {Role.PSYCHOLOGIST}
"""Telephone, e-mail and representatives: for who writes and calls."""


def sees_everybody(role: Role) -> bool:
    """Others see only the people whose consents are in force."""
    return role in SEES_EVERYBODY


def sees_contacts(role: Role) -> bool:
    """Whether the role is shown how to reach a person and those who answer for them."""
    return role in SEES_CONTACTS
