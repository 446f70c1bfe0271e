"""The door of employers: for their portal, for the pool, and for whoever opens one."""

from commons.employers import policy, selectors, services
from commons.employers.rules.people import EmployeeFacts, PersonHasLeft, PersonIsEnteredAlready
from commons.employers.selectors.employees import BriefRow, EmployeeCard, EmployeeRow
from commons.employers.selectors.employers import EmployerFacts, employer_by_slug, employer_id_by_slug
from kernel.policy import permitted

open_employer = permitted(policy.OPEN_EMPLOYER)(services.employers.open_employer)

employer_facts = permitted(policy.SEE_EMPLOYER)(selectors.employers.employer_facts)
employees_page = permitted(policy.SEE_PEOPLE)(selectors.employees.employees_page)
all_employees = permitted(policy.SEE_PEOPLE)(selectors.employees.all_employees)
employee_card = permitted(policy.SEE_PEOPLE)(selectors.employees.employee_card)
people_here = permitted(policy.SEE_PEOPLE)(selectors.employees.people_here)
add_employee = permitted(policy.ADD_EMPLOYEE)(services.employees.add_employee)
change_employee = permitted(policy.CHANGE_EMPLOYEE)(services.employees.change_employee)
mark_left = permitted(policy.MARK_LEFT)(services.employees.mark_left)

describe_employers = permitted(policy.DESCRIBE_EMPLOYERS)(selectors.employers.describe_employers)

briefs_of = permitted(policy.NAME_TO_POOL)(selectors.employees.briefs_of)
facts_of_employee = permitted(policy.NAME_TO_POOL)(selectors.employees.facts_of_employee)

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
    "facts_of_employee",
    "mark_left",
    "open_employer",
    "people_here",
]
