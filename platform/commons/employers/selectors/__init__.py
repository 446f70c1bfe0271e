"""Reads of employers and their people."""

from commons.employers.selectors.employees import (
    BriefRow,
    EmployeeCard,
    EmployeeRow,
    all_employees,
    briefs_of,
    employee_card,
    employees_page,
    facts_of_employee,
    people_here,
)
from commons.employers.selectors.employers import (
    EmployerFacts,
    describe_employers,
    employer_by_slug,
    employer_facts,
    employer_id_by_slug,
    employer_names,
)

__all__ = [
    "BriefRow",
    "EmployeeCard",
    "EmployeeRow",
    "EmployerFacts",
    "all_employees",
    "briefs_of",
    "describe_employers",
    "employee_card",
    "employees_page",
    "employer_by_slug",
    "employer_facts",
    "employer_id_by_slug",
    "employer_names",
    "facts_of_employee",
    "people_here",
]
