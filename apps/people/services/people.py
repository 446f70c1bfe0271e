"""Adding and changing people by hand."""

from collections.abc import Mapping
from uuid import UUID

from apps.people.events import PersonAdded, PersonChanged
from apps.people.models import Person, Representative
from apps.people.roster.spelling import folded
from apps.people.rules.cards import NumberIsTaken, PersonDetails, check_details
from apps.people.selectors.cards import details_of
from apps.records.public import emit, record
from kernel.columns import check_columns, check_same
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import Stale, found
from tenants.public import today_in


def add_person(*, actor: Actor, details: PersonDetails, row_id: UUID | None = None) -> UUID:
    """Enter a person into the college's list; the same form (`row_id`) sent twice enters one.

    Raises Stale when that form has entered somebody else.
    """
    row_id = row_id or new_id()
    check_columns(Person, details.columns())
    check_details(details, today_in(actor.workspace.id))
    check_number_free(details, but_for=row_id)
    person, is_new = Person.objects.get_or_create(id=row_id, defaults=details.columns())
    check_same(person, details.columns())
    if not is_new:
        return person.id
    record(
        actor=actor,
        act="people.add_person",
        subjects=[person.id],
        values={"after": as_values(details.columns())},
    )
    emit(PersonAdded(person_id=person.id))
    return person.id


def change_person(*, actor: Actor, person_id: UUID, details: PersonDetails, version: int) -> None:
    """Write what is known of a person now. Raises Stale when somebody was faster."""
    person = locked(person_id)
    if person.version != version:
        raise Stale
    check_columns(Person, details.columns())
    check_details(details, today_in(actor.workspace.id))
    check_number_free(details, but_for=person_id)
    before, after = details_of(person).columns(), details.columns()
    changed = {column: value for column, value in after.items() if value != before[column]}
    replaced = {column: before[column] for column in changed}
    if not changed:
        return
    write(person, changed)
    record(
        actor=actor,
        act="people.change_person",
        subjects=[person.id],
        values={"before": as_values(replaced), "after": as_values(changed)},
    )
    emit(PersonChanged(person_id=person.id))


def keep_representative(
    *, actor: Actor, person_id: UUID, full_name: str, phone: str, email: str, version: int
) -> None:
    """Write who answers for a minor; the name tells a new one from one already there."""
    person = locked(person_id)
    if person.version != version:
        raise Stale
    check_columns(Representative, {"full_name": full_name, "phone": phone, "email": email})
    known = {folded(row.full_name): row for row in Representative.objects.filter(person=person)}
    row = known.get(folded(full_name)) or Representative(person=person)
    row.full_name, row.phone, row.email = full_name, phone, email
    row.save()
    write(person, {})
    record(
        actor=actor,
        act="people.keep_representative",
        subjects=[person.id],
        values={"after": {"full_name": full_name, "phone": phone, "email": email}},
    )
    emit(PersonChanged(person_id=person.id))


def link_account(*, actor: Actor, person_id: UUID, account_id: UUID) -> None:
    """Remember by which account the person signs in, after an invitation was accepted."""
    person = locked(person_id)
    if person.account_id == account_id:
        return
    Person.objects.filter(account_id=account_id).update(account_id=None)
    person.account_id = account_id
    person.save(update_fields=["account_id"])
    record(actor=actor, act="people.link_account", subjects=[person.id])


def locked(person_id: UUID) -> Person:
    """The row, held until the end of the act. Raises NotVisible."""
    return found(Person.objects.select_for_update().present().filter(id=person_id))


def write(person: Person, changed: dict[str, object]) -> None:
    """The new values with the next version."""
    for column, value in changed.items():
        setattr(person, column, value)
    person.version += 1
    person.save(update_fields=[*changed, "version"])


def check_number_free(details: PersonDetails, *, but_for: UUID) -> None:
    """Raise NumberIsTaken when another person holds the number."""
    holders = Person.objects.present().filter(external_key=details.external_key)
    if details.external_key and holders.exclude(id=but_for).exists():
        raise NumberIsTaken(number=details.external_key)


def as_values(columns: Mapping[str, object]) -> dict[str, str]:
    """Columns as the journal's companion keeps them."""
    return {column: "" if value is None else str(value) for column, value in columns.items()}
