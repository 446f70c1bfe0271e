"""Forms of selection."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.selection.public import ITEMS, ClearanceFacts
from apps.selection.web import words
from ui.forms import DayField


class ClearanceForm(forms.Form):
    """What the document of a clearance says."""

    kind = forms.ChoiceField(label=_("Document"), choices=list(words.KINDS.items()))
    number = forms.CharField(label=_("Number"), max_length=60)
    issued_on = DayField(label=_("Issued on"))
    valid_until = DayField(
        label=_("In force until"),
        help_text=_("If the document names no day, take the one of the college's rules."),
    )
    checked_by = forms.CharField(
        label=_("Who checked the original"),
        max_length=200,
        help_text=_("We keep the fact of the check, never a copy of the document."),
    )

    def facts(self) -> ClearanceFacts:
        """The clearance as typed."""
        return ClearanceFacts(**self.cleaned_data)


class ChecklistForm(forms.Form):
    """A day for each item that is met."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for item in ITEMS:
            self.fields[item] = DayField(
                label=words.ITEMS[item], help_text=words.WHAT_IS_MET[item], required=False
            )

    def met(self) -> dict[str, date | None]:
        """The checklist as typed."""
        return {item: self.cleaned_data[item] for item in ITEMS}


class RevokeForm(forms.Form):
    """Why a clearance is taken out of force."""

    why = forms.CharField(label=_("Why"), max_length=300)
