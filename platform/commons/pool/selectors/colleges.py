"""What a college sees of the pool: its own calls, and a person only once offered to it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from commons.employers.public import BriefRow, briefs_of, facts_of_employee
from commons.library.public import names_of
from commons.pool.models import Call, Placement
from commons.pool.rules import HOLDING, RECEIVED, State
from commons.pool.selectors.facts import in_the_name_of_the_region
from kernel.policy import Actor
from kernel.refusals import found
from tenants.public import college_facts


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A person offered to the college; without a name when the answer holds no more."""

    placement_id: UUID
    state: str
    name: str
    position: str
    specialty: str
    employer: str
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class CallRow:
    """A call of the college with its answers, the latest first; `requests` are names."""

    id: UUID
    mentee_entry_id: UUID
    form: str
    requests: tuple[str, ...]
    specialty: str
    is_minor: bool
    note: str
    state: str
    opened_at: datetime
    answers: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeForCollege:
    """The person as the college enters them into its own base after it has accepted."""

    employer_id: UUID
    employee_id: UUID
    employer_name: str
    family_name: str
    given_name: str
    patronymic: str
    birth_date: date
    position: str
    specialty: str
    experience_years: int | None
    competences: tuple[str, ...]
    email: str
    phone: str
    form: str
    mentee_entry_id: UUID


def calls_of_college(*, actor: Actor) -> tuple[CallRow, ...]:
    """The college's calls that are not closed, the longest waiting first."""
    calls = list(
        Call.objects.filter(college_id=actor.workspace.id)
        .exclude(state=Call.State.CLOSED)
        .order_by("opened_at", "id")
    )
    answers = _answers(actor, calls)
    return tuple(_row(call, tuple(answers[call.id])) for call in calls)


def employee_for_college(*, actor: Actor, placement_id: UUID) -> EmployeeForCollege:
    """Whom the college has accepted. Raises NotVisible unless the placement is its own and in force."""
    rows = Placement.objects.select_related("offer", "call", "employer")
    mine = rows.filter(college_id=actor.workspace.id, state__in=RECEIVED)
    row = found(mine.filter(id=placement_id))
    region = in_the_name_of_the_region(college_facts(actor.workspace.id))
    facts = facts_of_employee(actor=region, employee_id=row.offer.employee_id)
    return EmployeeForCollege(
        employer_id=row.employer_id,
        employee_id=row.offer.employee_id,
        employer_name=row.employer.name,
        family_name=facts.family_name,
        given_name=facts.given_name,
        patronymic=facts.patronymic,
        birth_date=facts.birth_date,
        position=facts.position,
        specialty=facts.specialty,
        experience_years=facts.experience_years,
        competences=facts.competences,
        email=facts.email,
        phone=facts.phone,
        form=row.call.form,
        mentee_entry_id=row.call.mentee_entry_id,
    )


def _answers(actor: Actor, calls: list[Call]) -> Mapping[UUID, list[AnswerRow]]:
    rows = list(
        Placement.objects.filter(call__in=calls)
        .exclude(state=State.REQUESTED)
        .select_related("offer")
        .order_by("-made_at")
    )
    region = in_the_name_of_the_region(college_facts(actor.workspace.id))
    people = briefs_of(actor=region, employee_ids=[row.offer.employee_id for row in rows])
    found: dict[UUID, list[AnswerRow]] = defaultdict(list)
    for row in rows:
        found[row.call_id].append(_answer(row, people[row.offer.employee_id]))
    return found


def _answer(row: Placement, person: BriefRow) -> AnswerRow:
    shown = row.state in HOLDING
    return AnswerRow(
        row.id,
        row.state,
        person.name if shown else "",
        person.position if shown else "",
        person.specialty if shown else "",
        person.employer_name,
        row.expires_at,
    )


def _row(call: Call, answers: tuple[AnswerRow, ...]) -> CallRow:
    return CallRow(
        call.id,
        call.mentee_entry_id,
        call.form,
        names_of(call.requests),
        call.specialty,
        call.is_minor,
        call.note,
        call.state,
        call.opened_at,
        answers,
    )
