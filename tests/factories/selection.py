"""The standing of mentors, recorded through the public door."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from apps.selection.public import ITEMS, ClearanceFacts, record_checklist, record_clearance
from kernel.clock import today
from kernel.policy import Actor

CHECKED = date(2026, 9, 10)


def a_clearance(**more: Any) -> ClearanceFacts:
    """A certificate of no criminal record for a year."""
    facts: dict[str, Any] = {
        "kind": "criminal_record",
        "number": "77/2026-118",
        "issued_on": CHECKED,
        "valid_until": today("Europe/Moscow") + timedelta(days=300),
        "checked_by": "Лебедева Ирина Павловна",
    }
    return ClearanceFacts(**{**facts, **more})


def who_is_cleared(actor: Actor, person_id: UUID, **more: Any) -> UUID:
    """The same person with a clearance in force."""
    record_clearance(actor=actor, person_id=person_id, facts=a_clearance(**more))
    return person_id


def who_is_ready(actor: Actor, person_id: UUID) -> UUID:
    """The same person with the whole checklist met."""
    record_checklist(actor=actor, person_id=person_id, met=dict.fromkeys(ITEMS, CHECKED))
    return person_id
