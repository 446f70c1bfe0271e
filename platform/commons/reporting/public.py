"""The door of reporting: colleges' facts come in, closed months go out."""

from commons.reporting import policy, selectors, services
from commons.reporting.rules.coverage import Coverage, Target, is_reached, people_missing, percent
from commons.reporting.rules.disclosure.table import WITHHELD, Value, Withheld
from commons.reporting.rules.indicators import FORMULA_VERSION, Facts, ImpossibleFacts, check_possible
from commons.reporting.rules.periods import (
    closing_moment,
    last_day,
    month_at,
    month_of,
    months_through,
    next_month,
    previous_month,
)
from commons.reporting.rules.publishing import Level, Place
from commons.reporting.rules.reports import MonthIsNotOver, Report, TargetIsNoShare, Terms
from kernel.policy import permitted

store_facts = permitted(policy.STORE_FACTS)(services.facts.store_facts)
close_month = permitted(policy.CLOSE_MONTH)(services.closing.close_month)
facts_kept = permitted(policy.STORE_FACTS)(selectors.facts)
plan_missed_closing = permitted(policy.CLOSE_MONTH)(services.planning.plan_missed_closing)
publication = permitted(policy.READ_REPORT)(selectors.publication)
history = permitted(policy.READ_REPORT)(selectors.history)
months = permitted(policy.READ_REPORT)(selectors.months)
terms = permitted(policy.READ_REPORT)(selectors.terms)
aims = permitted(policy.READ_REPORT)(services.targets.targets_or_default)
next_closing = permitted(policy.READ_REPORT)(services.planning.next_closing)
set_target = permitted(policy.SET_TARGET)(services.targets.set_target)
target_of_college = permitted(policy.READ_OWN_TARGET)(services.planning.target_of_college)

__all__ = [
    "FORMULA_VERSION",
    "WITHHELD",
    "Coverage",
    "Facts",
    "ImpossibleFacts",
    "Level",
    "MonthIsNotOver",
    "Place",
    "Report",
    "Target",
    "TargetIsNoShare",
    "Terms",
    "Value",
    "Withheld",
    "aims",
    "check_possible",
    "close_month",
    "closing_moment",
    "facts_kept",
    "history",
    "is_reached",
    "last_day",
    "month_at",
    "month_of",
    "months",
    "months_through",
    "next_closing",
    "next_month",
    "people_missing",
    "percent",
    "plan_missed_closing",
    "previous_month",
    "publication",
    "set_target",
    "store_facts",
    "target_of_college",
    "terms",
]
