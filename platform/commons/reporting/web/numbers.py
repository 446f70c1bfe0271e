"""Figures and months as a page writes them."""

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commons.reporting.public import Target, Value, Withheld
from ui.typography import NBSP, decimal, thousands


def month_name(month: date) -> str:
    """«октябрь 2026», as it stands inside a sentence."""
    named = date_format(month, "F Y")
    return named.lower() if (get_language() or "ru").startswith("ru") else named


def count(value: Value) -> str:
    """1204 → «1 204», or the word of a withheld figure."""
    return _("withheld") if isinstance(value, Withheld) else thousands(value)


def percent(value: Decimal | Withheld | None) -> str:
    """«61,4 %», the word of a withheld figure, or a dash where there is nobody to count."""
    if value is None:
        return "—"
    return _("withheld") if isinstance(value, Withheld) else f"{share(value)}{NBSP}%"


def share(value: Decimal) -> str:
    """61.4 → «61,4», 70.0 → «70»."""
    return decimal(float(value), 0 if value == value.to_integral_value() else 1)


def aim(target: Target) -> str:
    """«70», the figure of a target."""
    return share(target.percent)
