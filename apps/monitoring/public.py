"""The door of monitoring."""

from apps.monitoring import policy, selectors
from apps.monitoring.rules import Difference
from apps.monitoring.selectors import MonthRow
from apps.monitoring.services import checking, counting, figures
from apps.monitoring.services.figures import Today
from kernel.policy import permitted

recount = permitted(policy.RECOUNT)(counting.recount)
recount_since = permitted(policy.RECOUNT)(counting.recount_since)
check_facts = permitted(policy.CHECK_FACTS)(checking.check_facts)
months_counted = permitted(policy.CHECK_FACTS)(selectors.months_counted)
today = permitted(policy.SEE_FIGURES)(figures.today)

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
