"""The door of opening colleges."""

from commons.colleges import policy, services
from commons.colleges.rules import AddressIsTaken, AddressIsUnfit
from commons.colleges.services import NewCollege, OpenedCollege
from kernel.policy import permitted

open_college = permitted(policy.OPEN_COLLEGE)(services.open_college)
open_region = permitted(policy.ADD_REGION)(services.open_region)

__all__ = ["AddressIsTaken", "AddressIsUnfit", "NewCollege", "OpenedCollege", "open_college", "open_region"]
