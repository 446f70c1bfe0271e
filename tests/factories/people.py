"""People of a college, entered through the public door."""

from datetime import date
from typing import Any
from uuid import UUID

from apps.people.public import (
    ConsentKind,
    Kind,
    PersonDetails,
    add_person,
    person_card,
    record_consent,
)
from kernel.policy import Actor

SIGNED = date(2026, 9, 1)


def details(name: str, kind: Kind, **more: Any) -> PersonDetails:
    """A card from «Фамилия Имя Отчество»."""
    family_name, given_name, *rest = name.split()
    return PersonDetails(family_name, given_name, kind, patronymic=" ".join(rest), **more)


def a_person(actor: Actor, name: str, kind: Kind, **more: Any) -> UUID:
    return add_person(actor=actor, details=details(name, kind, **more))


def a_grown_student(actor: Actor, name: str = "Ким Елена Андреевна", **more: Any) -> UUID:
    """Of age, in the third year."""
    card = {"birth_date": date(2006, 5, 4), "group": "ТМ-31", "course": 3, **more}
    return a_person(actor, name, Kind.STUDENT, **card)


def a_minor_student(actor: Actor, name: str = "Абрамов Илья Егорович", **more: Any) -> UUID:
    """Sixteen or seventeen, in the first year."""
    card = {"birth_date": date(2010, 2, 1), "group": "СВ-11", "course": 1, **more}
    return a_person(actor, name, Kind.STUDENT, **card)


def a_master(actor: Actor, name: str = "Савельев Дмитрий Олегович", **more: Any) -> UUID:
    """A master of vocational training."""
    card = {"birth_date": date(1980, 3, 2), "position": "мастер", "experience_years": 15, **more}
    return a_person(actor, name, Kind.STAFF, **card)


def who_consented(actor: Actor, person_id: UUID, *, signed_on: date = SIGNED) -> UUID:
    """The same person with every signature that is needed."""
    for kind in (ConsentKind.PARTICIPATION, ConsentKind.PERSONAL_DATA):
        for signer in person_card(actor=actor, person_id=person_id).signers:
            record_consent(actor=actor, person_id=person_id, kind=kind, signer=signer, signed_on=signed_on)
    return person_id
