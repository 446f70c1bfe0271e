"""People who come from partner employers."""

from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from apps.people.events import PersonAdded
from apps.people.models import Person
from apps.people.roster import Kind
from apps.people.rules.cards import check_experience
from apps.records.public import emit, record
from kernel.columns import check_columns
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class PartnerEmployee:
    """An employer's person as the pool hands them over; `employee_id` is their row in public."""

    family_name: str
    given_name: str
    patronymic: str
    birth_date: date | None
    position: str
    specialty: str
    experience_years: int | None
    email: str
    phone: str
    employer_id: UUID
    employee_id: UUID


def enter_partner_employee(*, actor: Actor, facts: PartnerEmployee) -> UUID:
    """Enter the person once; whoever is here already stays as the college keeps them."""
    check_columns(Person, asdict(facts))
    check_experience(facts.experience_years)
    person, fresh = Person.objects.get_or_create(
        employee_id=facts.employee_id,
        defaults={
            "family_name": facts.family_name,
            "given_name": facts.given_name,
            "patronymic": facts.patronymic,
            "birth_date": facts.birth_date,
            "kind": Kind.PARTNER_EMPLOYEE.value,
            "position": facts.position,
            "specialty": facts.specialty,
            "experience_years": facts.experience_years,
            "email": facts.email,
            "phone": facts.phone,
            "employer_id": facts.employer_id,
        },
    )
    if fresh:
        record(actor=actor, act="people.enter_partner_employee", subjects=[person.id])
        emit(PersonAdded(person_id=person.id))
    return person.id
