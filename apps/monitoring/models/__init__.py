"""Tables of monitoring."""

from apps.monitoring.models.monthly_count import MonthlyCount

__all__ = ["MonthlyCount"]
