"""Forms of the bases: who asks for what, who can help with what."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.intake.public import EntryChoices, MenteeFacts, MenteeFields, MentorFacts, MentorFields
from apps.intake.web.week import hours_of, marked, slots
from ui.forms import VersionField

TIERS = (("1", _("In the first place")), ("2", _("In the second place")), ("3", _("When there is room")))
MOST_INTERESTS = 10


class Grouped(forms.CheckboxSelectMultiple):
    """Ticks under the names of their groups."""

    template_name = "intake/widgets/grouped.html"


class Close(forms.CheckboxSelectMultiple):
    """Many short ticks close to each other."""

    template_name = "intake/widgets/close.html"


class EntryForm(forms.Form):
    """What both bases ask."""

    interests = forms.CharField(
        label=_("Interests"), max_length=300, required=False, help_text=_("Short words, parted by commas")
    )
    free_hours = forms.MultipleChoiceField(
        label=_("Free time in the week"), choices=slots, widget=Close, required=False
    )
    version = VersionField()

    def __init__(
        self, data: Any, *, choices: EntryChoices, before: tuple[int, ...] = (), **more: Any
    ) -> None:
        super().__init__(data, **more)
        self.choices, self.before = choices, before

    def clean_interests(self) -> tuple[str, ...]:
        """Words in small letters, each once."""
        said = (" ".join(word.split()).lower()[:60] for word in self.cleaned_data["interests"].split(","))
        return tuple(dict.fromkeys(word for word in said if word))[:MOST_INTERESTS]

    def clean_free_hours(self) -> tuple[int, ...]:
        """Hours of the week."""
        return hours_of(self.cleaned_data["free_hours"], self.before)


class MenteeForm(EntryForm):
    """An entry of the mentee base (R26, R60)."""

    form = forms.ChoiceField(label=_("Form of mentoring"), widget=forms.RadioSelect)
    role_model = forms.ChoiceField(label=_("Role model"), required=False)
    requests = forms.MultipleChoiceField(label=_("Requests"), widget=Grouped)
    tier = forms.ChoiceField(label=_("Turn"), choices=TIERS, initial="1")
    note = forms.CharField(
        label=_("Note"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Who pointed to the student, what to keep in mind"),
    )
    field_order = ("form", "role_model", "requests", "tier", "interests", "free_hours", "note", "version")

    def __init__(self, data: Any, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["form"].choices = list(self.choices.forms)  # type: ignore[attr-defined]
        empty = ("", _("Not chosen yet"))
        self.fields["role_model"].choices = [empty, *self.choices.role_models]  # type: ignore[attr-defined]
        self.fields["requests"].choices = list(self.choices.requests)  # type: ignore[attr-defined]

    @classmethod
    def of(cls, entry: MenteeFacts, choices: EntryChoices, data: Any) -> "MenteeForm":
        """The form filled with an entry."""
        said = entry.fields
        initial = {
            "form": said.form,
            "role_model": said.role_model,
            "requests": list(said.requests),
            "tier": str(said.tier),
            "interests": ", ".join(said.interests),
            "free_hours": marked(said.free_hours),
            "note": said.note,
            "version": entry.version,
        }
        return cls(data, choices=choices, before=said.free_hours, initial=initial)

    @property
    def given(self) -> MenteeFields:
        """What was typed, as the door wants it."""
        said = self.cleaned_data
        return MenteeFields(
            form=said["form"],
            role_model=said["role_model"],
            requests=tuple(said["requests"]),
            tier=int(said["tier"]),
            interests=said["interests"],
            free_hours=said["free_hours"],
            note=said["note"],
        )


class MentorForm(EntryForm):
    """An entry of a mentor base: five criteria of the first questionnaire (R107)."""

    base = forms.ChoiceField(label=_("Base"), widget=forms.RadioSelect)
    taken_forms = forms.MultipleChoiceField(
        label=_("Forms of mentoring"), widget=forms.CheckboxSelectMultiple
    )
    places = forms.IntegerField(label=_("Mentees at once"), min_value=1, max_value=30, initial=1)
    competences = forms.MultipleChoiceField(label=_("Can help with"), widget=Grouped, required=False)
    teaches_subject = forms.BooleanField(label=_("Mentor in a school subject"), required=False)
    youngest = forms.IntegerField(
        label=_("Easier with mentees from the age of"), min_value=10, max_value=99, required=False
    )
    oldest = forms.IntegerField(label=_("to the age of"), min_value=10, max_value=99, required=False)
    note = forms.CharField(
        label=_("Experience of life and work"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = (
        *("base", "taken_forms", "places", "competences", "teaches_subject", "interests"),
        *("youngest", "oldest", "free_hours", "note", "version"),
    )

    def __init__(self, data: Any, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["base"].choices = list(self.choices.bases)  # type: ignore[attr-defined]
        self.fields["taken_forms"].choices = list(self.choices.forms)  # type: ignore[attr-defined]
        self.fields["competences"].choices = list(self.choices.requests)  # type: ignore[attr-defined]

    @classmethod
    def of(cls, entry: MentorFacts, choices: EntryChoices, data: Any) -> "MentorForm":
        """The form filled with an entry."""
        said = entry.fields
        youngest, oldest = said.prefers_age or (None, None)
        initial = {
            "base": said.base,
            "taken_forms": list(said.forms),
            "places": said.places,
            "competences": list(said.competences),
            "teaches_subject": said.teaches_subject,
            "interests": ", ".join(said.interests),
            "youngest": youngest,
            "oldest": oldest,
            "free_hours": marked(said.free_hours),
            "note": said.note,
            "version": entry.version,
        }
        return cls(data, choices=choices, before=said.free_hours, initial=initial)

    def clean(self) -> dict[str, Any]:
        """Both ages or none."""
        said = super().clean() or {}
        if (said.get("youngest") is None) != (said.get("oldest") is None):
            self.add_error("oldest", _("Write both ages or none."))
        return said

    @property
    def given(self) -> MentorFields:
        """What was typed, as the door wants it."""
        said = self.cleaned_data
        ages = (said["youngest"], said["oldest"]) if said["youngest"] is not None else None
        return MentorFields(
            base=said["base"],
            forms=tuple(said["taken_forms"]),
            places=said["places"],
            competences=tuple(said["competences"]),
            teaches_subject=said["teaches_subject"],
            interests=said["interests"],
            prefers_age=ages,
            free_hours=said["free_hours"],
            note=said["note"],
        )


class ListForm(forms.Form):
    """A list from a file."""

    file = forms.FileField(label=_("List"), help_text=_("XLSX or CSV, up to 5 MB"))
