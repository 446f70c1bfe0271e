"""Reading that is journalled: one row per request with all the minors who were shown."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from apps.people.roster import Kind
from apps.people.selectors import cards, people
from apps.people.selectors.rows import PersonCard, PersonRow
from apps.people.services.showing import note_shown
from kernel.pages import Page
from kernel.policy import Actor


def people_page(
    *, actor: Actor, search: str, filters: Mapping[str, str], order: str, cursor: str
) -> Page[PersonRow]:
    """A page of the people whom this role may see, fifty at a time."""
    page = people.people_page(actor=actor, search=search, filters=filters, order=order, cursor=cursor)
    note_minors(actor=actor, act="people.read_list", rows=page.rows)
    return page


def people_sheet(
    *, actor: Actor, search: str, filters: Mapping[str, str], order: str
) -> tuple[PersonRow, ...]:
    """All the people of the narrowed list, for a spreadsheet."""
    rows = people.people_sheet(actor=actor, search=search, filters=filters, order=order)
    note_minors(actor=actor, act="people.export_list", rows=rows)
    return rows


def find_people(*, actor: Actor, search: str, kinds: Collection[Kind]) -> tuple[PersonRow, ...]:
    """The first twenty people of these kinds whom the words fit."""
    rows = people.find_people(actor=actor, search=search, kinds=kinds)
    note_minors(actor=actor, act="people.find_people", rows=rows)
    return rows


def people_chosen(*, actor: Actor, person_ids: Collection[UUID]) -> tuple[PersonRow, ...]:
    """The people of these ids whom the role may see, by name."""
    rows = people.people_chosen(actor=actor, person_ids=person_ids)
    note_minors(actor=actor, act="people.read_list", rows=rows)
    return rows


def person_card(*, actor: Actor, person_id: UUID) -> PersonCard:
    """One person whole. Raises NotVisible."""
    card = cards.person_card(actor=actor, person_id=person_id)
    if card.is_minor:
        note_shown(actor=actor, act="people.read_card", person_ids=[card.id])
    return card


def note_minors(*, actor: Actor, act: str, rows: Iterable[PersonRow]) -> None:
    """One journal row for the minors of a list; none when there are none."""
    note_shown(actor=actor, act=act, person_ids=[row.id for row in rows if row.is_minor])
