"""The base of mentees: the list, one entry, and the facts for matching."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from apps.intake.models import MenteeEntry
from apps.intake.rules.entering import MenteeFields
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
    "tier": ("tier", "person__simple_name", "id"),
}


@dataclass(frozen=True, slots=True)
class MenteeRow:
    """A line of the list; names are ready to be shown, `state` is waiting, paired or left."""

    id: UUID
    person_id: UUID
    name: str
    note: str
    is_minor: bool
    form: str
    requests: tuple[str, ...]
    tier: int
    state: str
    consented: bool
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class MenteeFacts:
    """One entry as other parts need it; see `MenteeFields` for units."""

    id: UUID
    person_id: UUID
    cycle_id: UUID
    fields: MenteeFields
    state: str
    entered_at: datetime
    version: int

    @property
    def form(self) -> str:
        """The form of mentoring that is asked for."""
        return self.fields.form


def mentees_page(
    *, actor: Actor, search: str, filters: Mapping[str, str], order: str, cursor: str
) -> Page[MenteeRow]:
    """One page of the open cycle's mentees."""
    entries = _narrowed(_present(actor), search, filters)
    page = page_of(entries.order_by(*columns_of(ORDERS, order)), cursor)
    return page.of(_rows(list(page.rows), actor))


def mentees_sheet(*, actor: Actor, search: str, filters: Mapping[str, str]) -> tuple[MenteeRow, ...]:
    """The whole list as narrowed, for a spreadsheet."""
    return _rows(list(_narrowed(_present(actor), search, filters).order_by(*ORDERS["name"])), actor)


def mentee_entries(*, actor: Actor, cycle_id: UUID) -> tuple[MenteeFacts, ...]:
    """Everybody who asks in a cycle, with or without a pair."""
    entries = with_consent(MenteeEntry.objects.filter(cycle_id=cycle_id), actor=actor)
    return tuple(
        _facts(entry) for entry in entries.exclude(state="left").order_by("tier", "entered_at", "id")
    )


def mentee_entry(*, actor: Actor, entry_id: UUID) -> MenteeFacts:
    """One entry. Raises NotVisible."""
    entry = found(with_consent(MenteeEntry.objects.filter(id=entry_id), actor=actor))
    return _facts(entry)


def _present(actor: Actor) -> QuerySet[MenteeEntry]:
    entries = of_the_open_cycle(MenteeEntry.objects.all(), actor=actor)
    return with_consent(entries, actor=actor).select_related("person")


def _narrowed(
    entries: QuerySet[MenteeEntry], search: str, filters: Mapping[str, str]
) -> QuerySet[MenteeEntry]:
    entries = found_by(entries, search)
    for column in ("form", "state"):
        if filters.get(column):
            entries = entries.filter(**{column: filters[column]})
    if filters.get("request"):
        entries = entries.filter(requests__contains=[filters["request"]])
    if filters.get("consent"):
        entries = entries.filter(Q(consented=filters["consent"] == "yes"))
    return entries


def _rows(entries: list[MenteeEntry], actor: Actor) -> tuple[MenteeRow, ...]:
    people = names_of(actor=actor, person_ids=[entry.person_id for entry in entries])
    forms, requests = form_names(actor=actor), request_names(actor=actor)
    return tuple(
        MenteeRow(
            id=entry.id,
            person_id=entry.person_id,
            name=people[entry.person_id].name,
            note=people[entry.person_id].note,
            is_minor=people[entry.person_id].is_minor,
            form=forms[entry.form],
            requests=named(entry.requests, requests),
            tier=entry.tier,
            state=entry.state,
            consented=entry.consented,
            entered_at=entry.entered_at,
        )
        for entry in entries
    )


def _facts(entry: MenteeEntry) -> MenteeFacts:
    fields = MenteeFields(
        form=entry.form,
        requests=tuple(entry.requests),
        role_model=entry.role_model,
        tier=entry.tier,
        interests=tuple(entry.interests),
        free_hours=tuple(entry.free_hours),
        note=entry.note,
    )
    return MenteeFacts(
        entry.id, entry.person_id, entry.cycle_id, fields, entry.state, entry.entered_at, entry.version
    )
