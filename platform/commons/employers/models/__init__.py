"""Tables of partner employers."""

from commons.employers.models.employee import Employee
from commons.employers.models.employer import Employer

__all__ = ["Employee", "Employer"]
