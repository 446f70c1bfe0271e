"""What the register of employers tells the others."""

from dataclasses import dataclass
from uuid import UUID

from kernel.events import Event, event


@event("employers.employee_left")
@dataclass(frozen=True, slots=True)
class EmployeeLeft(Event):
    """A person works there no more and can be offered to no college."""

    employee_id: UUID
    employer_id: UUID
