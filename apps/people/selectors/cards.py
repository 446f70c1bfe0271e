"""One person whole, as far as the role may see."""

from datetime import date
from uuid import UUID

from apps.people.models import Consent, Person, Representative
from apps.people.roster import Kind
from apps.people.rules.cards import PersonDetails
from apps.people.rules.consents import (
    ConsentKind,
    Signer,
    is_minor,
    missing_signatures,
    signers_needed,
    years_old,
)
from apps.people.rules.sight import sees_contacts
from apps.people.selectors.consents import facts_of_consent
from apps.people.selectors.people import visible
from apps.people.selectors.rows import ConsentRow, PersonCard, RepresentativeRow
from kernel.policy import Actor
from kernel.refusals import found
from tenants.public import today_in


def person_card(*, actor: Actor, person_id: UUID) -> PersonCard:
    """The card. Raises NotVisible when there is no such person for this actor."""
    on_day = today_in(actor.workspace.id)
    person = found(visible(actor, on_day).filter(id=person_id))
    contacts = sees_contacts(actor.role)
    consents = list(Consent.objects.filter(person=person).order_by("kind", "signer", "-signed_on", "id"))
    standing = [facts_of_consent(row) for row in consents if row.withdrawn_at is None]
    return PersonCard(
        id=person.id,
        name=person.name,
        details=details_of(person, with_contacts=contacts),
        age=years_old(person.birth_date, on_day),
        is_minor=is_minor(person.birth_date, on_day),
        signers=signers_needed(person.birth_date, on_day),
        missing=missing_signatures(person.birth_date, standing, on_day),
        consents=tuple(consent_row(row, on_day) for row in consents),
        representatives=representatives_of(person) if contacts else (),
        shows_contacts=contacts,
        account_id=person.account_id,
        version=person.version,
    )


def details_of(person: Person, *, with_contacts: bool = True) -> PersonDetails:
    """The columns of a card."""
    return PersonDetails(
        family_name=person.family_name,
        given_name=person.given_name,
        kind=Kind(person.kind),
        patronymic=person.patronymic,
        birth_date=person.birth_date,
        sex=person.sex,
        external_key=person.external_key,
        group=person.group,
        course=person.course,
        specialty=person.specialty,
        position=person.position,
        department=person.department,
        subject=person.subject,
        experience_years=person.experience_years,
        email=person.email if with_contacts else "",
        phone=person.phone if with_contacts else "",
    )


def consent_row(row: Consent, on_day: date) -> ConsentRow:
    """A paper with the answer whether it is in force."""
    good = row.withdrawn_at is None and facts_of_consent(row).is_good(on_day)
    kind, signer = ConsentKind(row.kind), Signer(row.signer)
    return ConsentRow(row.id, kind, signer, row.signed_on, row.valid_until, row.withdrawn_at, good)


def representatives_of(person: Person) -> tuple[RepresentativeRow, ...]:
    """Those who answer for the person."""
    rows = Representative.objects.filter(person=person).order_by("full_name", "id")
    return tuple(RepresentativeRow(row.id, row.full_name, row.phone, row.email) for row in rows)
