"""The door of employers: for their portal, for the pool, and for whoever opens one."""

from commons.employers import policy, selectors, services
from commons.employers.rules import EmployeeFacts, PersonHasLeft, PersonIsEnteredAlready
from commons.employers.selectors import (
    BriefRow,
    EmployeeCard,
    EmployeeRow,
    EmployerFacts,
    employer_by_slug,
    employer_id_by_slug,
)
from kernel.policy import permitted

open_employer = permitted(policy.OPEN_EMPLOYER)(services.open_employer)

employer_facts = permitted(policy.SEE_EMPLOYER)(selectors.employer_facts)
employees_page = permitted(policy.SEE_PEOPLE)(selectors.employees_page)
all_employees = permitted(policy.SEE_PEOPLE)(selectors.all_employees)
employee_card = permitted(policy.SEE_PEOPLE)(selectors.employee_card)
people_here = permitted(policy.SEE_PEOPLE)(selectors.people_here)
add_employee = permitted(policy.ADD_EMPLOYEE)(services.add_employee)
change_employee = permitted(policy.CHANGE_EMPLOYEE)(services.change_employee)
mark_left = permitted(policy.MARK_LEFT)(services.mark_left)

describe_employers = permitted(policy.DESCRIBE_EMPLOYERS)(selectors.describe_employers)

briefs_of = permitted(policy.NAME_TO_POOL)(selectors.briefs_of)
employer_names = permitted(policy.NAME_TO_POOL)(selectors.employer_names)
facts_of_employee = permitted(policy.NAME_TO_POOL)(selectors.facts_of_employee)

__all__ = [
    "BriefRow",
    "EmployeeCard",
    "EmployeeFacts",
    "EmployeeRow",
    "EmployerFacts",
    "PersonHasLeft",
    "PersonIsEnteredAlready",
    "add_employee",
    "all_employees",
    "briefs_of",
    "change_employee",
    "describe_employers",
    "employee_card",
    "employees_page",
    "employer_by_slug",
    "employer_facts",
    "employer_id_by_slug",
    "employer_names",
    "facts_of_employee",
    "mark_left",
    "open_employer",
    "people_here",
]
