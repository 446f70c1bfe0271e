"""Forms of matching."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.matching.public import Side
from ui.forms import DayField


class AgreementForm(forms.Form):
    """On which day which side said yes."""

    side = forms.ChoiceField(choices=[(side.value, side.value) for side in Side], widget=forms.HiddenInput)
    agreed_on = DayField(label=_("Agreed on"))


class EndForm(forms.Form):
    """Why a pair ends."""

    why = forms.CharField(
        label=_("Why"),
        max_length=300,
        help_text=_("In a few words; it stays in the register of pairs. Write nothing confidential here."),
    )


class AskPoolForm(forms.Form):
    """What the employers of the region are told beside the request."""

    note = forms.CharField(
        label=_("For the employers, in a few words"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Write no name and nothing by which the student could be known."),
    )
