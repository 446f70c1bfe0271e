"""Decisions about an employer's people."""

from commons.employers.rules.people import (
    EmployeeFacts,
    PersonHasLeft,
    PersonIsEnteredAlready,
    check_facts,
    check_here,
)

__all__ = ["EmployeeFacts", "PersonHasLeft", "PersonIsEnteredAlready", "check_facts", "check_here"]
