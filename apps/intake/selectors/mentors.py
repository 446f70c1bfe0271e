"""The bases of mentors: the list, one entry, and the facts for matching."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from apps.intake.models import MentorEntry
from apps.intake.rules.entering import MentorFields
from apps.intake.selectors.choices import named, request_names
from apps.intake.selectors.sight import found_by, of_the_open_cycle, with_consent
from apps.people.public import names_of
from apps.programme.public import form_names
from kernel.pages import Page, columns_of, page_of
from kernel.policy import Actor
from kernel.refusals import found

ORDERS = {
    "name": ("person__simple_name", "id"),
    "entered": ("entered_at", "id"),
    "places": ("places", "person__simple_name", "id"),
}


@dataclass(frozen=True, slots=True)
class MentorRow:
    """A line of the list; names are ready to be shown, `base` is a code, `state` active or paused."""

    id: UUID
    person_id: UUID
    name: str
    note: str
    is_minor: bool
    base: str
    forms: tuple[str, ...]
    competences: tuple[str, ...]
    places: int
    state: str
    consented: bool
    from_pool: bool


@dataclass(frozen=True, slots=True)
class MentorFacts:
    """One entry as other parts need it; see `MentorFields` for units, `places` are those of the entry."""

    id: UUID
    person_id: UUID
    cycle_id: UUID
    fields: MentorFields
    state: str
    entered_at: datetime
    placement_id: UUID | None
    version: int


def mentors_page(
    *, actor: Actor, search: str, filters: Mapping[str, str], order: str, cursor: str
) -> Page[MentorRow]:
    """One page of the open cycle's mentors."""
    entries = _narrowed(_present(actor), search, filters)
    page = page_of(entries.order_by(*columns_of(ORDERS, order)), cursor)
    return page.of(_rows(list(page.rows), actor))


def mentors_sheet(*, actor: Actor, search: str, filters: Mapping[str, str]) -> tuple[MentorRow, ...]:
    """The whole list as narrowed, for a spreadsheet."""
    return _rows(list(_narrowed(_present(actor), search, filters).order_by(*ORDERS["name"])), actor)


def mentor_entries(*, actor: Actor, cycle_id: UUID) -> tuple[MentorFacts, ...]:
    """Everybody who offers help in a cycle, paused ones too."""
    entries = with_consent(MentorEntry.objects.filter(cycle_id=cycle_id), actor=actor)
    return tuple(_facts(entry) for entry in entries.exclude(state="left").order_by("entered_at", "id"))


def mentor_entry(*, actor: Actor, entry_id: UUID) -> MentorFacts:
    """One entry. Raises NotVisible."""
    entry = found(with_consent(MentorEntry.objects.filter(id=entry_id), actor=actor))
    return _facts(entry)


def _present(actor: Actor) -> QuerySet[MentorEntry]:
    entries = of_the_open_cycle(MentorEntry.objects.all(), actor=actor)
    return with_consent(entries, actor=actor).select_related("person")


def _narrowed(
    entries: QuerySet[MentorEntry], search: str, filters: Mapping[str, str]
) -> QuerySet[MentorEntry]:
    entries = found_by(entries, search)
    for column in ("base", "state"):
        if filters.get(column):
            entries = entries.filter(**{column: filters[column]})
    if filters.get("form"):
        entries = entries.filter(forms__contains=[filters["form"]])
    if filters.get("request"):
        entries = entries.filter(competences__contains=[filters["request"]])
    return entries


def _rows(entries: list[MentorEntry], actor: Actor) -> tuple[MentorRow, ...]:
    people = names_of(actor=actor, person_ids=[entry.person_id for entry in entries])
    forms, requests = form_names(actor=actor), request_names(actor=actor)
    return tuple(
        MentorRow(
            id=entry.id,
            person_id=entry.person_id,
            name=people[entry.person_id].name,
            note=people[entry.person_id].note,
            is_minor=people[entry.person_id].is_minor,
            base=entry.base,
            forms=tuple(forms[code] for code in entry.forms),
            competences=named(entry.competences, requests),
            places=entry.places,
            state=entry.state,
            consented=entry.consented,
            from_pool=entry.placement_id is not None,
        )
        for entry in entries
    )


def _facts(entry: MentorEntry) -> MentorFacts:
    youngest, oldest = entry.prefers_age_from, entry.prefers_age_to
    fields = MentorFields(
        base=entry.base,
        forms=tuple(entry.forms),
        places=entry.places,
        competences=tuple(entry.competences),
        teaches_subject=entry.teaches_subject,
        interests=tuple(entry.interests),
        prefers_age=(youngest, oldest) if youngest is not None and oldest is not None else None,
        free_hours=tuple(entry.free_hours),
        note=entry.note,
    )
    return MentorFacts(
        id=entry.id,
        person_id=entry.person_id,
        cycle_id=entry.cycle_id,
        fields=fields,
        state=entry.state,
        entered_at=entry.entered_at,
        placement_id=entry.placement_id,
        version=entry.version,
    )
