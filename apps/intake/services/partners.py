"""Employers' people who come through the pool, as mentors of the college."""

from uuid import UUID

from apps.intake.models import MentorEntry
from apps.intake.rules.entering import MentorFields
from apps.intake.selectors.choices import form_rules, request_names
from apps.intake.services.mentors import enter_mentor, let_mentor_go
from apps.people.public import PartnerEmployee, enter_partner_employee
from commons.pool.public import EmployeeForCollege, employee_for_college
from kernel.policy import Actor

PARTNERS, USUAL_FORM = "partners", "employer_student"


def enter_partner_mentor(*, actor: Actor, placement_id: UUID) -> UUID:
    """Enter the person of an accepted placement once, with one place. Returns the entry's id.

    An entry that is there already stays as it is, also when the curator has let the person go.
    """
    known = MentorEntry.objects.filter(placement_id=placement_id).first()
    if known is not None:
        return known.id
    employee = employee_for_college(actor=actor, placement_id=placement_id)
    person_id = enter_partner_employee(actor=actor, facts=_person(employee))
    fields = MentorFields(
        base=PARTNERS,
        forms=(_form(actor=actor, employee=employee),),
        places=1,
        competences=tuple(code for code in employee.competences if code in request_names(actor=actor)),
    )
    return enter_mentor(actor=actor, person_id=person_id, fields=fields, placement_id=placement_id)


def retire_partner_mentor(*, actor: Actor, placement_id: UUID) -> None:
    """The placement is over: the entry made for it is over too; told twice, it changes nothing."""
    entry = MentorEntry.objects.filter(placement_id=placement_id).exclude(state="left").first()
    if entry is not None:
        let_mentor_go(actor=actor, entry_id=entry.id)


def _form(*, actor: Actor, employee: EmployeeForCollege) -> str:
    """The form asked for, unless partners' people are no mentors of it."""
    form = form_rules(actor=actor).get(employee.form)
    return employee.form if form and PARTNERS in form.bases else USUAL_FORM


def _person(employee: EmployeeForCollege) -> PartnerEmployee:
    return PartnerEmployee(**{name: getattr(employee, name) for name in PartnerEmployee.__slots__})
