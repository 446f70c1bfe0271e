"""The people of the college as the dry run of a list compares them."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from apps.people.models import Consent, Person, Representative
from apps.people.roster import Field, KnownPerson, normal_name
from apps.people.rules.consents import ConsentKind, Signer
from kernel.policy import Actor
from tenants.public import day_in

COLUMNS = (
    Field.FAMILY_NAME,
    Field.GIVEN_NAME,
    Field.PATRONYMIC,
    Field.BIRTH_DATE,
    Field.SEX,
    Field.KIND,
    Field.EXTERNAL_KEY,
    Field.GROUP,
    Field.COURSE,
    Field.SPECIALTY,
    Field.POSITION,
    Field.DEPARTMENT,
    Field.EXPERIENCE_YEARS,
    Field.EMAIL,
    Field.PHONE,
)
Days = dict[tuple[UUID, str], date]


def known_people(*, actor: Actor, consents: Collection[ConsentKind]) -> list[KnownPerson]:
    """Everybody present; three queries. A consent's value is its last day, of the kinds in question."""
    signed = last_days(consents, actor=actor)
    representatives = first_representatives(actor=actor)
    rows = Person.objects.present().values_list("id", *(one.value for one in COLUMNS))
    return [
        _known_person(row[0], dict(zip(COLUMNS, row[1:], strict=True)), signed, representatives)
        for row in rows
    ]


def _known_person(
    person_id: UUID,
    columns: dict[Field, object],
    signed: Days,
    representatives: dict[UUID, tuple[str, str, str]],
) -> KnownPerson:
    """One person in the settled forms of a list."""
    values = {one: "" if value is None else str(value) for one, value in columns.items()}
    name, phone, email = representatives.get(person_id, ("", "", ""))
    values[Field.REPRESENTATIVE_NAME] = name
    values[Field.REPRESENTATIVE_PHONE] = phone
    values[Field.REPRESENTATIVE_EMAIL] = email
    for one, signer in ((Field.CONSENT, Signer.SELF), (Field.REPRESENTATIVE_CONSENT, Signer.REPRESENTATIVE)):
        day = signed.get((person_id, signer.value))
        values[one] = day.isoformat() if day else ""
    born = columns[Field.BIRTH_DATE]
    return KnownPerson(
        id=person_id,
        normal_name=normal_name(
            values[Field.FAMILY_NAME], values[Field.GIVEN_NAME], values[Field.PATRONYMIC]
        ),
        birth_date=born if isinstance(born, date) else None,
        email=values[Field.EMAIL],
        external_key=values[Field.EXTERNAL_KEY],
        values=values,
    )


def last_days(kinds: Collection[ConsentKind], *, actor: Actor) -> Days:
    """The last day on which each person's consent was signed or withdrawn; none unless every kind has one."""
    by_kind: list[Days] = []
    for kind in kinds:
        days: Days = {}
        told = Consent.objects.filter(kind=kind.value).values_list(
            "person_id", "signer", "signed_on", "withdrawn_at"
        )
        for person_id, signer, signed_on, withdrawn_at in told:
            day = max(signed_on, day_in(actor.workspace.id, withdrawn_at)) if withdrawn_at else signed_on
            days[person_id, signer] = max(day, days.get((person_id, signer), day))
        by_kind.append(days)
    shared = set.intersection(*(set(days) for days in by_kind)) if by_kind else set()
    return {key: min(days[key] for days in by_kind) for key in shared}


def first_representatives(*, actor: Actor) -> dict[UUID, tuple[str, str, str]]:
    """The representative who was recorded first, by person."""
    found: dict[UUID, tuple[str, str, str]] = {}
    rows = Representative.objects.order_by("id").values_list("person_id", "full_name", "phone", "email")
    for person_id, *told in rows:
        name, phone, email = told
        found.setdefault(person_id, (name, phone, email))
    return found
