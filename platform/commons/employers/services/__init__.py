"""Use-cases of employers and their people."""

from commons.employers.services import employees, employers

__all__ = ["employees", "employers"]
