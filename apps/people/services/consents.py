"""Recording and withdrawing consents (R80, L1)."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from apps.people.events import ConsentRecorded, ConsentWithdrawn
from apps.people.models import Consent, Person
from apps.people.rules.consents import (
    ConsentFacts,
    ConsentKind,
    Signer,
    check_days,
    check_signature,
    signers_needed,
)
from apps.people.services.people import locked
from apps.records.public import emit, record
from kernel.clock import now
from kernel.policy import Actor
from tenants.public import today_in


def record_consent(
    *,
    actor: Actor,
    person_id: UUID,
    kind: ConsentKind,
    signer: Signer,
    signed_on: date,
    valid_until: date | None = None,
) -> UUID:
    """Record a signed paper; the same paper twice is one, with the later word about its term."""
    person = locked(person_id)
    paper = ConsentFacts(kind, signer, signed_on, valid_until)
    check_signature(person.birth_date, paper, today_in(actor.workspace.id))
    row, fresh = Consent.objects.get_or_create(
        person=person,
        kind=kind.value,
        signer=signer.value,
        signed_on=signed_on,
        withdrawn_at=None,
        defaults={"valid_until": valid_until},
    )
    if not fresh:
        if row.valid_until == valid_until:
            return row.id
        row.valid_until = valid_until
        row.save(update_fields=["valid_until"])
    record(
        actor=actor,
        act="people.record_consent",
        subjects=[person.id],
        values={"kind": kind, "signer": signer, "signed_on": signed_on.isoformat()},
    )
    emit(ConsentRecorded(person_id=person.id))
    return row.id


def record_papers(
    *,
    actor: Actor,
    person_ids: Collection[UUID],
    kinds: Collection[ConsentKind],
    signers: Collection[Signer],
    signed_on: date,
    valid_until: date | None = None,
) -> int:
    """Record the papers of many people, signed the same day; returns of how many people one was new.

    A signature that the law does not ask of a person is passed over: grown-ups have no representative.
    """
    check_days(signed_on, valid_until, today_in(actor.workspace.id))
    people = list(Person.objects.select_for_update().present().filter(id__in=person_ids).order_by("id"))
    known = set(
        Consent.objects.standing()
        .filter(person__in=people, signed_on=signed_on)
        .values_list("person_id", "kind", "signer")
    )
    papers = [
        Consent(
            person=person, kind=kind.value, signer=signer.value, signed_on=signed_on, valid_until=valid_until
        )
        for person in people
        for kind in dict.fromkeys(kinds)
        for signer in dict.fromkeys(signers)
        if signer in signers_needed(person.birth_date, signed_on)
        and (person.id, kind.value, signer.value) not in known
    ]
    Consent.objects.bulk_create(papers)
    signed = sorted({paper.person_id for paper in papers})
    if signed:
        told = {"kinds": list(kinds), "signers": list(signers), "signed_on": signed_on.isoformat()}
        record(actor=actor, act="people.record_consent", subjects=signed, values=told)
    for person_id in signed:
        emit(ConsentRecorded(person_id=person_id))
    return len(signed)


def withdraw_consent(*, actor: Actor, person_id: UUID, kind: ConsentKind, signer: Signer) -> None:
    """Withdraw every standing paper of this kind and signer; done twice it is done once."""
    person = locked(person_id)
    standing = Consent.objects.standing().filter(person=person, kind=kind.value, signer=signer.value)
    if not standing.update(withdrawn_at=now()):
        return
    record(
        actor=actor,
        act="people.withdraw_consent",
        subjects=[person.id],
        values={"kind": kind, "signer": signer},
    )
    emit(ConsentWithdrawn(person_id=person.id))
