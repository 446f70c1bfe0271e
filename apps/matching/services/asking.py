"""Asking the regional pool for a mentor, without saying for whom (R135, B1)."""

from uuid import UUID

from apps.intake.public import mentee_entry
from apps.matching.models import Pair
from apps.matching.rules.refusals import MenteeAlreadyPaired, MenteeWithoutConsent
from apps.people.public import facts_of
from apps.records.public import record
from commons.pool.public import calls_of_college, close_call, open_call
from kernel.policy import Actor
from kernel.refusals import found


def ask_pool(*, actor: Actor, mentee_entry_id: UUID, note: str) -> UUID:
    """Open a call for one who waits. Raises MenteeAlreadyPaired, MenteeWithoutConsent and the pool's own."""
    entry = mentee_entry(actor=actor, entry_id=mentee_entry_id)
    person = found(facts_of(actor=actor, person_ids=[entry.person_id]).values())
    if Pair.objects.open().filter(mentee_person_id=person.id, form=entry.fields.form).exists():
        raise MenteeAlreadyPaired
    if not person.consented:
        raise MenteeWithoutConsent
    record(actor=actor, act="matching.ask_pool", subjects=[person.id])
    return open_call(
        actor=actor,
        mentee_entry_id=entry.id,
        form=entry.fields.form,
        requests=entry.fields.requests,
        specialty=person.specialty,
        course=person.course,
        is_minor=person.is_minor,
        note=note,
    )


def ask_no_more(*, actor: Actor, mentee_entry_id: UUID) -> None:
    """The mentee has a mentor of the college's own: whoever the pool holds for this call is let go."""
    for call in calls_of_college(actor=actor):
        if call.mentee_entry_id == mentee_entry_id:
            close_call(actor=actor, call_id=call.id)
