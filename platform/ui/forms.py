"""Forms drawn by the design system: `{{ form }}` and `{{ field.as_field_group }}` anywhere."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BaseForm, DateField, DateInput, HiddenInput, IntegerField
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

from kernel.ids import new_id
from ui.refusals import refused


class Renderer(TemplatesSetting):
    """Set as FORM_RENDERER: label above, help under, errors at the top and at the field."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"


class OneRowForm(forms.Form):
    """A form that makes one row, however often it is sent: `row_id` becomes the row's id."""

    row_id = forms.UUIDField(
        required=False, initial=new_id, widget=forms.HiddenInput(attrs={"autocomplete": "off"})
    )

    def clean_row_id(self) -> UUID:
        """The id that the page brought."""
        return self.cleaned_data["row_id"] or new_id()


class DayField(DateField):
    """A day, typed or picked; by a browser without a picker as 31.12.2009."""

    def __init__(self, **more: Any) -> None:
        super().__init__(
            input_formats=["%Y-%m-%d", "%d.%m.%Y"],
            widget=DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            error_messages={"invalid": _("There is no such date. Write it as 31.12.2009.")},
            **more,
        )


class VersionField(IntegerField):
    """The version that the page was made from; 0, which is always stale, when the page brought none."""

    widget = HiddenInput

    def clean(self, value: Any) -> int:
        """A whole number, whatever was sent."""
        try:
            return int(super().clean(value))
        except ValidationError:
            return 0


def version_of(posted: Mapping[str, str]) -> int:
    """The version in what a page without a form sent."""
    return VersionField().clean(posted.get("version"))


def done(form: BaseForm, act: Callable[[], object]) -> bool:
    """Whether `act` was done; when a rule refused it, the form says why and what to do."""
    refusal = refused(act)
    if refusal:
        form.add_error(None, str(refusal))
    return refusal is None
