"""The forms of mentoring as this college has them."""

from dataclasses import dataclass

from django.utils.translation import gettext

from apps.programme.models import FormSwitch
from apps.programme.rules.forms import FORMS, Form
from kernel.policy import Actor
from kernel.refusals import found


@dataclass(frozen=True, slots=True)
class FormFacts:
    """One form with its names in the reader's language.

    `mentees` is the kind of person, `bases` where its mentors come from, `role_models` code and name.
    """

    code: str
    name: str
    mentees: str
    bases: tuple[str, ...]
    role_models: tuple[tuple[str, str], ...]
    is_on: bool


def form_names(*, actor: Actor) -> dict[str, str]:
    """Names of all forms by code, in the reader's language."""
    return {form.code: gettext(form.name) for form in FORMS}


def forms(*, actor: Actor) -> tuple[FormFacts, ...]:
    """Every form, switched on or off (R31)."""
    switched = dict(FormSwitch.objects.values_list("form", "is_on"))
    return tuple(_facts(form, switched.get(form.code, form.on_by_default)) for form in FORMS)


def form_to_switch(*, actor: Actor, code: str) -> FormFacts:
    """One form, before it is switched. Raises NotVisible."""
    return found(one for one in forms(actor=actor) if one.code == code)


def _facts(form: Form, is_on: bool) -> FormFacts:  # noqa: FBT001 - a fact, not a flag
    models = tuple((model.code, gettext(model.name)) for model in form.role_models)
    return FormFacts(form.code, gettext(form.name), form.mentees, form.bases, models, is_on)
