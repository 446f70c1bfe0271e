"""Recording and withdrawing consents (R80, L1)."""

from datetime import date
from uuid import UUID

from apps.people.events import ConsentRecorded, ConsentWithdrawn
from apps.people.models import Consent
from apps.people.rules.consents import ConsentFacts, ConsentKind, Signer, check_signature
from apps.people.selectors.people import today_of
from apps.people.services.people import locked
from apps.records.public import emit, record
from kernel.clock import now
from kernel.policy import Actor


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
    check_signature(person.birth_date, paper, today_of(actor))
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
