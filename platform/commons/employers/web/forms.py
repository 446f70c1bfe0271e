"""The form of one person of an employer."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from commons.employers.public import EmployeeFacts
from commons.library.public import all_names
from ui.forms import DayField, VersionField

CLEARANCES = (
    ("", _("None yet")),
    ("paper", _("Certificate on paper")),
    ("electronic", _("Electronic certificate")),
)


class EmployeeForm(forms.Form):
    """What the employer says of a person; empty is whatever is not known yet."""

    family_name = forms.CharField(label=_("Family name"), max_length=80)
    given_name = forms.CharField(label=_("Given name"), max_length=80)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=80, required=False)
    birth_date = DayField(label=_("Date of birth"))
    position = forms.CharField(label=_("Position"), max_length=120)
    specialty = forms.CharField(
        label=_("Specialty"),
        max_length=120,
        required=False,
        help_text=_("As colleges call it: they look for a mentor of their students' specialty"),
    )
    experience_years = forms.IntegerField(
        label=_("Years of experience"), min_value=0, max_value=70, required=False
    )
    competences = forms.MultipleChoiceField(
        label=_("What they can help with"), required=False, widget=forms.CheckboxSelectMultiple
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=30, required=False)
    consent_on = DayField(
        label=_("Agreed to be offered to colleges on"),
        required=False,
        help_text=_("Without the person's consent nobody is shown to a college"),
    )
    clearance_kind = forms.ChoiceField(label=_("Clearance"), choices=CLEARANCES, required=False)
    clearance_number = forms.CharField(label=_("Number"), max_length=60, required=False)
    clearance_issued_on = DayField(label=_("Issued on"), required=False)
    clearance_valid_until = DayField(label=_("Valid until"), required=False)
    version = VersionField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = sorted(all_names().items(), key=lambda item: item[1])
        competences = self.fields["competences"]
        if names and isinstance(competences, forms.MultipleChoiceField):
            competences.choices = names
        else:
            del self.fields["competences"]

    @classmethod
    def of(cls, facts: EmployeeFacts, version: int) -> "EmployeeForm":
        """The form filled with what is known."""
        return cls(initial={**asdict(facts), "version": version})

    @property
    def facts(self) -> EmployeeFacts:
        """What was typed."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return EmployeeFacts(**{**told, "competences": tuple(told.get("competences", ()))})
