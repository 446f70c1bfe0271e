"""What an entry may choose from: forms, bases, requests; names in the reader's language."""

from collections.abc import Collection

from apps.intake.rules.entering import FormRules
from apps.programme.public import forms
from commons.library.public import categories
from kernel.policy import Actor


def form_rules(*, actor: Actor) -> dict[str, FormRules]:
    """The college's forms by code, as the rules want them."""
    return {
        form.code: FormRules(
            code=form.code,
            name=form.name,
            is_on=form.is_on,
            mentees=form.mentees,
            bases=form.bases,
            role_models=tuple(code for code, _ in form.role_models),
        )
        for form in forms(actor=actor)
    }


def request_names() -> dict[str, str]:
    """Names of the taxonomy by code, in its order (R60)."""
    return {category.code: category.name for category in categories()}


def named(codes: Collection[str], names: dict[str, str]) -> tuple[str, ...]:
    """The names of codes in the order of the taxonomy; a code nobody knows is left out."""
    return tuple(name for code, name in names.items() if code in codes)
