"""What a coordinator sees of the colleges' calls: what is needed and where, never who needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from commons.employers.public import BriefRow, EmployerFacts, briefs_of, employer_facts
from commons.library.public import all_names, names_of
from commons.pool.models import Call, Offer, Placement
from commons.pool.rules import IN_QUESTION, OfferFacts, check_can_answer
from commons.pool.selectors.facts import (
    call_facts,
    in_the_name_of_the_region,
    offer_facts,
    places_taken,
    standing_from,
)
from kernel.clock import today
from kernel.pages import Page, columns_of, page_of
from kernel.policy import Actor
from kernel.refusals import Refusal, found

ORDERS = {"waiting": ("opened_at", "id"), "college": ("college__short_name", "opened_at", "id")}


@dataclass(frozen=True, slots=True)
class MyAnswer:
    """The person whom the employer has offered to a call."""

    placement_id: UUID
    name: str
    state: str
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class OpenCall:
    """One call as the employers of the region see it; `requests` are names."""

    id: UUID
    college: str
    municipality: str
    requests: tuple[str, ...]
    specialty: str
    course: int | None
    is_minor: bool
    note: str
    opened_at: datetime
    mine: MyAnswer | None


@dataclass(frozen=True, slots=True)
class OfferChoice:
    """One of the employer's people for a call; `refusal` says why this one cannot be offered to it."""

    offer_id: UUID
    name: str
    position: str
    specialty: str
    quota: int
    taken: int
    refusal: Refusal | None

    @property
    def left(self) -> int:
        """Free places."""
        return max(self.quota - self.taken, 0)


def page_of_calls(
    employer: EmployerFacts, search: str, filters: Mapping[str, str], order: str, cursor: str
) -> Page[OpenCall]:
    """The calls of the region that wait for a person, and those that this employer has answered."""
    page = page_of(_found(employer, search, filters, order), cursor)
    mine = _answers(employer, page.rows)
    return page.of(_row(call, mine) for call in page.rows)


def all_open_calls(
    *, actor: Actor, search: str = "", filters: Mapping[str, str] | None = None, order: str = "waiting"
) -> tuple[OpenCall, ...]:
    """All of them, for a spreadsheet."""
    employer = employer_facts(actor=actor)
    rows = tuple(_found(employer, search, filters or {}, order))
    mine = _answers(employer, rows)
    return tuple(_row(call, mine) for call in rows)


def call_to_answer(*, actor: Actor, call_id: UUID) -> OpenCall:
    """One call of the employer's region that it can still see. Raises NotVisible."""
    employer = employer_facts(actor=actor)
    call = found(_found(employer, "", {}, "waiting").filter(id=call_id))
    return _row(call, _answers(employer, (call,)))


def choices_for_call(*, actor: Actor, call_id: UUID) -> tuple[OfferChoice, ...]:
    """The employer's people in the pool, those who can be offered to this call first."""
    employer = employer_facts(actor=actor)
    call = found(_found(employer, "", {}, "waiting").filter(id=call_id))
    offers = list(Offer.objects.filter(employer_id=employer.id, withdrawn_at=None))
    taken, day = places_taken(offers), today(employer.time_zone)
    region = in_the_name_of_the_region(employer)
    people = briefs_of(actor=region, employee_ids=[offer.employee_id for offer in offers])
    choices = [
        _choice(call, offer_facts(offer, taken.get(offer.id, 0)), offer.id, people[offer.employee_id], day)
        for offer in offers
    ]
    return tuple(sorted(choices, key=lambda one: (one.refusal is not None, one.name)))


def _choice(call: Call, facts: OfferFacts, offer_id: UUID, person: BriefRow, day: date) -> OfferChoice:
    refusal: Refusal | None = None
    try:
        check_can_answer(facts, standing_from(person), call_facts(call), today=day)
    except Refusal as refused:
        refusal = refused
    return OfferChoice(
        offer_id, person.name, person.position, person.specialty, facts.quota, facts.taken, refusal
    )


def _found(employer: EmployerFacts, search: str, filters: Mapping[str, str], order: str) -> QuerySet[Call]:
    mine = Placement.objects.filter(call=OuterRef("id"), employer_id=employer.id, state__in=IN_QUESTION)
    rows = Call.objects.filter(region_id=employer.region_id).exclude(state=Call.State.CLOSED)
    rows = rows.filter(Q(state=Call.State.OPEN) | Exists(mine))
    if filters.get("age"):
        rows = rows.filter(is_minor=filters["age"] == "minor")
    if filters.get("answer"):
        rows = rows.filter(state=filters["answer"])
    for word in search.split():
        rows = rows.filter(_holds(word))
    rows = rows.annotate(unanswered=Q(state=Call.State.OPEN)).select_related("college", "municipality")
    return rows.order_by("-unanswered", *columns_of(ORDERS, order))


def _holds(word: str) -> Q:
    codes = [code for code, name in all_names().items() if word.casefold() in name.casefold()]
    return (
        Q(specialty__icontains=word)
        | Q(note__icontains=word)
        | Q(college__short_name__icontains=word)
        | Q(municipality__name__icontains=word)
        | Q(requests__overlap=codes)
    )


def _answers(employer: EmployerFacts, calls: tuple[Call, ...]) -> dict[UUID, MyAnswer]:
    held = Placement.objects.filter(employer_id=employer.id, state__in=IN_QUESTION)
    rows = list(held.filter(call__in=calls).select_related("offer"))
    region = in_the_name_of_the_region(employer)
    people = briefs_of(actor=region, employee_ids=[row.offer.employee_id for row in rows])
    return {
        row.call_id: MyAnswer(row.id, people[row.offer.employee_id].name, row.state, row.expires_at)
        for row in rows
    }


def _row(call: Call, mine: Mapping[UUID, MyAnswer]) -> OpenCall:
    return OpenCall(
        call.id,
        call.college.short_name,
        call.municipality.name,
        names_of(call.requests),
        call.specialty,
        call.course,
        call.is_minor,
        call.note,
        call.opened_at,
        mine.get(call.id),
    )
