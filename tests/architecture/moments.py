"""Where the time may be asked, and whose day a moment falls on."""

import ast
from collections.abc import Iterator

from tests.architecture.rule import Rule, is_product
from tests.architecture.sources import Source
from tests.architecture.syntax import dotted, lines_importing, lines_naming

CLOCK = "platform/kernel/clock.py"


def days_of_moments(file: Source) -> Iterator[int]:
    """The day of a moment, in the zone of Greenwich."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and dotted(node.func).endswith("_at.date"):
            yield node.lineno


def other_clocks(file: Source) -> Iterator[int]:
    """The time asked of somebody else than the clock."""
    if file.within(CLOCK):
        return
    yield from lines_naming(file.tree, "localdate")
    yield from lines_importing(file.tree, "django.utils.timezone.now")
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Attribute) and dotted(node) in {"timezone.now", "datetime.now", "date.today"}:
            yield node.lineno


RULES = (
    Rule(
        "day-of-a-moment",
        "Ask tenants.public.day_in, in pages ui.dates.local_day.",
        "a moment is stored in UTC: its evening is already tomorrow where the college is",
        days_of_moments,
        is_product,
    ),
    Rule(
        "one-clock",
        "Ask kernel.clock, tenants.public.today_in, in pages ui.dates.local_today.",
        "the demonstration and the tests move the clock; another one stays behind",
        other_clocks,
        is_product,
    ),
)
