"""The regional pool: people offered, calls of colleges, answers, through the public doors."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from commons.pool.public import accept_offer, answer_call, offer_person, open_call
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.actors import a_coordinator, a_curator
from tests.factories.employers import TODAY, an_employee


def an_offer(employer_id: UUID, *, quota: int = 1, employee_id: UUID | None = None) -> UUID:
    """A person of the employer stands in the pool for half a year."""
    return offer_person(
        actor=a_coordinator(employer_id),
        employee_id=employee_id or an_employee(employer_id),
        quota=quota,
        until=TODAY + timedelta(days=180),
    )


def a_call(college: CollegeFacts, **changes: Any) -> UUID:
    """The college asks for a welder for a minor of the second course."""
    asked = {
        "mentee_entry_id": new_id(),
        "form": "employer_student",
        "requests": ["welding"],
        "specialty": "Сварочное производство",
        "course": 2,
        "is_minor": True,
        "note": "нужен наставник перед конкурсом",
    }
    return open_call(actor=a_curator(college), **{**asked, **changes})


def an_answer(employer_id: UUID, call_id: UUID, offer_id: UUID) -> UUID:
    """The employer offers the person to the call."""
    return answer_call(actor=a_coordinator(employer_id), call_id=call_id, offer_id=offer_id)


def an_accepted_placement(college: CollegeFacts, employer_id: UUID, offer_id: UUID) -> UUID:
    """A call of the college, answered and accepted."""
    placement = an_answer(employer_id, a_call(college), offer_id)
    accept_offer(actor=a_curator(college), placement_id=placement)
    return placement
