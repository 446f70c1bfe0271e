"""Reads of employers and their people."""

from commons.employers.selectors import employees, employers

__all__ = ["employees", "employers"]
