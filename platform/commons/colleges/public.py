"""The door of opening colleges."""

from commons.colleges import policy, services
from commons.colleges.rules import AddressIsTaken, AddressIsUnfit
from commons.colleges.services import OpenedCollege
from kernel.policy import permitted
from tenants.public import NewCollege

open_college = permitted(policy.OPEN_COLLEGE)(services.open_college)
open_region = permitted(policy.ADD_REGION)(services.open_region)
check_new_college = permitted(policy.OPEN_COLLEGE)(services.check_new_college)

__all__ = [
    "AddressIsTaken",
    "AddressIsUnfit",
    "NewCollege",
    "OpenedCollege",
    "check_new_college",
    "open_college",
    "open_region",
]
