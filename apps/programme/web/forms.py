"""Forms of the programme's pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.programme.public import ParameterFacts, Passport, PassportFields
from ui.forms import DayField, OneRowForm, VersionField

FIRST_YEAR, LAST_YEAR = 2000, 2100


class PassportForm(forms.Form):
    """A programme in brief (R2, R3)."""

    name = forms.CharField(label=_("Name of the programme"), max_length=300)
    begins_year = forms.IntegerField(label=_("First year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    ends_year = forms.IntegerField(label=_("Last year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    council_protocol = forms.CharField(
        label=_("Number of the council's protocol"),
        max_length=50,
        required=False,
        help_text=_("Leave it empty until the pedagogical council has considered the programme"),
    )
    council_on = DayField(label=_("Date of the protocol"), required=False)
    version = VersionField()

    @classmethod
    def of(cls, passport: Passport) -> "PassportForm":
        """The form filled with what is recorded."""
        names = (*PassportFields.__slots__, "version")
        return cls(initial={name: getattr(passport, name) for name in names})

    @property
    def fields_given(self) -> PassportFields:
        """What was typed, as the door wants it."""
        given = {name: self.cleaned_data[name] for name in PassportFields.__slots__}
        return PassportFields(**given)


class ApprovalForm(forms.Form):
    """The director's approval (R2)."""

    approved_on = DayField(label=_("Approved on"), help_text=_("The date that stands on the programme"))


class NewPassportForm(OneRowForm, PassportForm):
    """The passport of a programme that is not written down yet."""

    @property
    def told(self) -> dict[str, Any]:
        """The valid form as the arguments of `record_programme`."""
        return {"fields": self.fields_given, "row_id": self.cleaned_data["row_id"]}


class OrderForm(OneRowForm):
    """The order that appoints the curator (R22)."""

    number = forms.CharField(label=_("Number of the order"), max_length=30)
    dated = DayField(label=_("Date of the order"))
    curator_name = forms.CharField(label=_("Curator: family name, given name, patronymic"), max_length=200)


class CycleForm(forms.Form):
    """A cycle of the programme."""

    name = forms.CharField(label=_("Name of the cycle"), max_length=100, help_text=_("For example, 2026/27"))
    begins_on = DayField(label=_("Begins on"))
    ends_on = DayField(label=_("Ends on"))


class DebtForm(forms.Form):
    """Passing a gate; the reason is asked for when something is missing."""

    debt = forms.CharField(
        label=_("Why the gate is passed with a debt"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class NumberForm(forms.Form):
    """One number in place of the default."""

    value = forms.IntegerField(label=_("Value"), min_value=0, max_value=1000)
    reason = forms.CharField(label=_("Reason"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))

    @classmethod
    def suited(cls, facts: ParameterFacts, data: Any) -> "NumberForm | SpanForm":
        """The form for a number or for a span, with the value in force."""
        value = facts.value
        if isinstance(value, tuple):
            return SpanForm(data, initial={"least": value[0], "most": value[1]})
        return NumberForm(data, initial={"value": value})

    @property
    def given(self) -> int:
        """The number."""
        return int(self.cleaned_data["value"])


class SpanForm(forms.Form):
    """The least and the most in place of the default."""

    least = forms.IntegerField(label=_("From"), min_value=0, max_value=1000)
    most = forms.IntegerField(label=_("To"), min_value=0, max_value=1000)
    reason = forms.CharField(label=_("Reason"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))

    @property
    def given(self) -> tuple[int, int]:
        """Both numbers."""
        return int(self.cleaned_data["least"]), int(self.cleaned_data["most"])


class SwitchForm(forms.Form):
    """Switching a form of mentoring on or off (R31)."""

    reason = forms.CharField(label=_("Reason"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))
