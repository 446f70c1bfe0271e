"""The door of monitoring."""

from apps.monitoring import policy, selectors, services
from apps.monitoring.rules import Difference
from apps.monitoring.selectors import MonthRow
from apps.monitoring.services.figures import Today
from kernel.policy import permitted

recount = permitted(policy.RECOUNT)(services.counting.recount)
recount_since = permitted(policy.RECOUNT)(services.counting.recount_since)
check_facts = permitted(policy.CHECK_FACTS)(services.checking.check_facts)
months_counted = permitted(policy.CHECK_FACTS)(selectors.months_counted)
today = permitted(policy.SEE_FIGURES)(services.figures.today)

__all__ = [
    "Difference",
    "MonthRow",
    "Today",
    "check_facts",
    "months_counted",
    "recount",
    "recount_since",
    "today",
]
