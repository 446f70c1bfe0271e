"""Forms of the people's pages; texts are read by the same rules as the cells of a list."""

from dataclasses import fields
from datetime import date
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from apps.people.public import ConsentKind, Kind, PersonCard, PersonDetails, Signer
from apps.people.roster import FIELD_LABELS, Cell, Field, Origin
from apps.people.roster.cells import cleaned
from apps.people.web.words import CONSENT_LABELS, SIGNER_LABELS, kind_choices, told
from ui.dates import local_today
from ui.forms import DayField, OneRowForm, VersionField

LONGEST = 200


class ListedField(forms.CharField):
    """A text that is settled as a cell of that field would be: «8 912…» becomes «+7 912…»."""

    def __init__(self, of: Field, **more: Any) -> None:
        label = more.pop("label", capfirst(_(FIELD_LABELS[of])))
        super().__init__(label=label, max_length=LONGEST, **{"required": False, **more})
        self.of = of

    def clean(self, value: Any) -> Any:
        """The settled value. Raises ValidationError with the rule's words and its suggestion."""
        text = super().clean(value)
        read = cleaned(self.of, Cell(text, Origin.TYPED), local_today())
        if read.wrong:
            hint = _("Perhaps «{suggestion}».").format(suggestion=read.suggestion) if read.suggestion else ""
            raise forms.ValidationError(f"{told(read.wrong)} {hint}".strip())
        return read.value


class PersonForm(forms.Form):
    """A card by hand."""

    family_name = ListedField(Field.FAMILY_NAME, required=True)
    given_name = ListedField(Field.GIVEN_NAME, required=True)
    patronymic = ListedField(Field.PATRONYMIC)
    kind = forms.ChoiceField(label=_("Who the person is"), choices=kind_choices)
    birth_date = ListedField(Field.BIRTH_DATE, help_text=_("A student's is needed; for example 31.12.2009"))
    sex = forms.ChoiceField(
        label=_("Sex"), required=False, choices=[("", "—"), ("f", _("female")), ("m", _("male"))]
    )
    external_key = ListedField(Field.EXTERNAL_KEY)
    group = ListedField(Field.GROUP)
    course = ListedField(Field.COURSE)
    specialty = ListedField(Field.SPECIALTY)
    position = ListedField(Field.POSITION)
    department = ListedField(Field.DEPARTMENT)
    subject = forms.CharField(label=_("Subject taught"), required=False, max_length=LONGEST)
    experience_years = ListedField(Field.EXPERIENCE_YEARS)
    email = ListedField(Field.EMAIL)
    phone = ListedField(Field.PHONE)
    version = VersionField()

    @classmethod
    def of(cls, card: PersonCard) -> "PersonForm":
        """The form filled with what is known."""
        known = card.details.columns()
        born = card.details.birth_date
        return cls(
            initial={**known, "birth_date": f"{born:%d.%m.%Y}" if born else "", "version": card.version}
        )

    @property
    def details(self) -> PersonDetails:
        """The valid form as a card."""
        values = {field.name: self.cleaned_data[field.name] for field in fields(PersonDetails)}
        born, course, years = (values[name] for name in ("birth_date", "course", "experience_years"))
        return PersonDetails(
            **{
                **values,
                "kind": Kind(values["kind"]),
                "birth_date": date.fromisoformat(born) if born else None,
                "course": int(course) if course else None,
                "experience_years": int(years) if years else None,
            }
        )


class NewPersonForm(OneRowForm, PersonForm):
    """A card of somebody who is not in the list yet."""


class RepresentativeForm(forms.Form):
    """Who answers for a minor."""

    full_name = ListedField(
        Field.REPRESENTATIVE_NAME, required=True, label=_("Family name, given name, patronymic")
    )
    phone = ListedField(Field.REPRESENTATIVE_PHONE, label=_("Telephone"))
    email = ListedField(Field.REPRESENTATIVE_EMAIL, label=_("E-mail"))
    version = VersionField()


class ConsentForm(forms.Form):
    """Papers signed on one day."""

    kinds = forms.MultipleChoiceField(
        label=_("Consent"),
        choices=[(kind.value, capfirst(_(label))) for kind, label in CONSENT_LABELS.items()],
        initial=[ConsentKind.PARTICIPATION.value, ConsentKind.PERSONAL_DATA.value],
        widget=forms.CheckboxSelectMultiple,
    )
    signers = forms.MultipleChoiceField(
        label=_("Signed by"),
        choices=[(signer.value, capfirst(_(label))) for signer, label in SIGNER_LABELS.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    signed_on = DayField(label=_("Day of signing"))
    valid_until = DayField(
        label=_("Good until"), required=False, help_text=_("Leave empty when the paper has no term")
    )

    @property
    def papers(self) -> dict[str, Any]:
        """The valid form as the arguments of `record_papers`."""
        told_of = self.cleaned_data
        return {
            "kinds": [ConsentKind(kind) for kind in told_of["kinds"]],
            "signers": [Signer(signer) for signer in told_of["signers"]],
            "signed_on": told_of["signed_on"],
            "valid_until": told_of["valid_until"],
        }


class UploadForm(forms.Form):
    """A list of people as a file."""

    file = forms.FileField(
        label=_("List of students and staff"),
        help_text=_("XLSX or CSV up to 5 MB; headings in any order, names of columns as you are used to"),
        error_messages={"required": _("Choose a file."), "empty": _("There is nothing in this file.")},
    )
