"""What an entry may choose from: forms, bases, requests; names in the reader's language."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.utils.translation import gettext

from apps.intake.rules.entering import BASES, FormRules
from apps.people.public import Kind, PersonFacts, PersonRow, facts_of, find_people
from apps.programme.public import FormFacts, forms
from commons.library.public import all_names, categories
from kernel.policy import Actor
from kernel.refusals import found
from kernel.words import noop

Choices = tuple[tuple[str, str], ...]
Grouped = tuple[tuple[str, Choices], ...]

BASE_NAMES = {
    "alumni": noop("Base of alumni"),
    "partners": noop("Base of partners' employees"),
    "teachers": noop("Base of teachers and masters"),
    "students": noop("Base of students"),
    "parents": noop("Base of parents"),
}
KIND_NAMES = {
    "task": noop("Tasks of the programme"),
    "problem": noop("Problems of students"),
    "stage2": noop("What stands in the way"),
    "skill": noop("Skills of professions"),
}


@dataclass(frozen=True, slots=True)
class EntryChoices:
    """Whom the entry is about and what it may choose from; codes with names, requests by their kind."""

    person_id: UUID
    name: str
    note: str
    is_minor: bool
    forms: Choices
    role_models: Grouped
    bases: Choices
    requests: Grouped


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


def request_names(*, actor: Actor) -> dict[str, str]:
    """Names of the taxonomy by code, in its order (R60)."""
    return all_names()


def named(codes: Collection[str], names: dict[str, str]) -> tuple[str, ...]:
    """The names of codes in the order of the taxonomy; a code nobody knows is left out."""
    return tuple(name for code, name in names.items() if code in codes)


def base_names(*, actor: Actor) -> dict[str, str]:
    """Names of the bases by code (R103)."""
    return {code: gettext(name) for code, name in BASE_NAMES.items()}


def grouped_requests(*, actor: Actor) -> Grouped:
    """The taxonomy by kind."""
    kinds = groupby(categories(), key=lambda category: category.kind)
    return tuple(
        (gettext(KIND_NAMES[kind]), tuple((one.code, one.name) for one in ones)) for kind, ones in kinds
    )


def people_to_enter(*, actor: Actor, search: str) -> tuple[PersonRow, ...]:
    """The first students and members of staff whom the words fit (R29)."""
    return find_people(actor=actor, search=search, kinds=(Kind.STUDENT, Kind.STAFF)) if search else ()


def people_to_mentor(*, actor: Actor, search: str) -> tuple[PersonRow, ...]:
    """The first people of any kind whom the words fit (R28)."""
    return find_people(actor=actor, search=search, kinds=tuple(Kind)) if search else ()


def mentee_choices(*, actor: Actor, person_id: UUID) -> EntryChoices:
    """What an entry of this person in the mentee base may say. Raises NotVisible."""
    person = found(facts_of(actor=actor, person_ids=[person_id]).values())
    fitting = [form for form in forms(actor=actor) if form.is_on and form.mentees == person.kind]
    return _choices(actor, person, fitting, ())


def mentor_choices(*, actor: Actor, person_id: UUID) -> EntryChoices:
    """What an entry of this person in the mentor base may say. Raises NotVisible."""
    person = found(facts_of(actor=actor, person_ids=[person_id]).values())
    bases = [code for code, kinds in BASES.items() if person.kind in kinds]
    fitting = [form for form in forms(actor=actor) if form.is_on and set(form.bases) & set(bases)]
    names = base_names(actor=actor)
    offered = tuple((code, names[code]) for code in bases)
    return _choices(actor, person, fitting, offered)


def _choices(actor: Actor, person: PersonFacts, fitting: list[FormFacts], bases: Choices) -> EntryChoices:
    return EntryChoices(
        person_id=person.id,
        name=person.name,
        note=person.group or person.position,
        is_minor=person.is_minor,
        forms=tuple((form.code, form.name) for form in fitting),
        role_models=tuple((form.name, form.role_models) for form in fitting if form.role_models),
        bases=bases,
        requests=grouped_requests(actor=actor),
    )
