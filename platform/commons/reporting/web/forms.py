"""The form of the region's target."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _


class TargetForm(forms.Form):
    """Which share to reach by the end of which year."""

    year = forms.IntegerField(label=_("By the end of the year"), min_value=2020, max_value=2100)
    percent = forms.DecimalField(
        label=_("Share of students and teaching staff, per cent"),
        help_text=_("Months that are closed already keep the target they were closed with."),
        min_value=Decimal("0.1"),
        max_value=Decimal(100),
        max_digits=4,
        decimal_places=1,
        localize=True,
    )
