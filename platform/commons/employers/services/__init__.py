"""Use-cases of employers and their people."""

from commons.employers.services.employees import add_employee, change_employee, mark_left
from commons.employers.services.employers import open_employer

__all__ = ["add_employee", "change_employee", "mark_left", "open_employer"]
