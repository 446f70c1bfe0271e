"""People in lists: who is visible to whom, search, filters, rows."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from apps.people.models import Person
from apps.people.roster import Kind
from apps.people.roster.spelling import search_words
from apps.people.rules.consents import is_minor, missing_signatures, years_old
from apps.people.rules.sight import sees_everybody
from apps.people.rules.teaching import teaches
from apps.people.selectors.consents import standing_consents, with_consent
from apps.people.selectors.paging import page_after
from apps.people.selectors.rows import Headcount, PersonContact, PersonFacts, PersonName, PersonRow
from kernel.pages import Page, columns_of
from kernel.policy import Actor
from tenants.public import today_in

CONSENT_FILTER = {"yes": True, "no": False}
FOUND_AT_ONCE = 20
ORDERS = {"name": ("simple_name", "id"), "group": ("group", "simple_name", "id")}


def visible(actor: Actor, on_day: date) -> QuerySet[Person]:
    """The people of whom this role may know at all (R80)."""
    people = Person.objects.present()
    return people if sees_everybody(actor.role) else with_consent(people, on_day, given=True)


def narrowed(
    people: QuerySet[Person], search: str, filters: Mapping[str, str], on_day: date
) -> QuerySet[Person]:
    """Those whose name or group holds every word of the search, and who pass the filters."""
    for word in search_words(search):
        people = people.filter(Q(simple_name__contains=word) | Q(group__icontains=word))
    for column in ("kind", "group", "course"):
        if filters.get(column):
            people = people.filter(**{column: filters[column]})
    if filters.get("consent") in CONSENT_FILTER:
        people = with_consent(people, on_day, given=CONSENT_FILTER[filters["consent"]])
    return people


def people_page(
    *, actor: Actor, search: str, filters: Mapping[str, str], order: str, cursor: str
) -> Page[PersonRow]:
    """One page of the list; three queries whatever its length."""
    on_day = today_in(actor.workspace.id)
    people = narrowed(visible(actor, on_day), search, filters, on_day)
    page = page_after(people, columns_of(ORDERS, order), cursor)
    return page.of(rows_of(page.rows, actor, on_day))


def people_sheet(
    *, actor: Actor, search: str, filters: Mapping[str, str], order: str
) -> tuple[PersonRow, ...]:
    """The whole list as narrowed, for a spreadsheet."""
    on_day = today_in(actor.workspace.id)
    people = narrowed(visible(actor, on_day), search, filters, on_day)
    return rows_of(people.order_by(*columns_of(ORDERS, order)), actor, on_day)


def find_people(*, actor: Actor, search: str, kinds: Collection[Kind]) -> tuple[PersonRow, ...]:
    """The first people of these kinds whom the words fit, for choosing one."""
    on_day = today_in(actor.workspace.id)
    people = visible(actor, on_day).filter(kind__in=[kind.value for kind in kinds])
    found = narrowed(people, search, {}, on_day).order_by(*ORDERS["name"])
    return rows_of(found[:FOUND_AT_ONCE], actor, on_day)


def people_chosen(*, actor: Actor, person_ids: Collection[UUID]) -> tuple[PersonRow, ...]:
    """The people of these ids who are visible, by name."""
    on_day = today_in(actor.workspace.id)
    people = visible(actor, on_day).filter(id__in=person_ids)
    return rows_of(people.order_by(*ORDERS["name"]), actor, on_day)


def rows_of(people: Iterable[Person], actor: Actor, on_day: date) -> tuple[PersonRow, ...]:
    """Rows with the answer about consent; one query for all of them."""
    found = list(people)
    consents = standing_consents([person.id for person in found], actor=actor)
    return tuple(
        PersonRow(
            id=person.id,
            name=person.name,
            kind=Kind(person.kind),
            group=person.group,
            course=person.course,
            position=person.position,
            has_consents=not missing_signatures(person.birth_date, consents.get(person.id, ()), on_day),
            is_minor=is_minor(person.birth_date, on_day),
        )
        for person in found
    )


def names_of(*, actor: Actor, person_ids: Collection[UUID]) -> dict[UUID, PersonName]:
    """Names by id, for lists of other parts; who is not there is left out."""
    on_day = today_in(actor.workspace.id)
    return {
        person.id: PersonName(
            person.id, person.name, person.group or person.position, is_minor(person.birth_date, on_day)
        )
        for person in Person.objects.filter(id__in=person_ids)
    }


def facts_of(*, actor: Actor, person_ids: Collection[UUID]) -> dict[UUID, PersonFacts]:
    """What rules of other parts rest on, by id; two queries whatever the number."""
    on_day = today_in(actor.workspace.id)
    people = list(visible(actor, on_day).filter(id__in=person_ids))
    consents = standing_consents([person.id for person in people], actor=actor)
    return {
        person.id: PersonFacts(
            id=person.id,
            name=person.name,
            kind=Kind(person.kind),
            birth_date=person.birth_date,
            age=years_old(person.birth_date, on_day),
            group=person.group,
            course=person.course,
            specialty=person.specialty,
            position=person.position,
            subject=person.subject,
            experience_years=person.experience_years,
            consented=not missing_signatures(person.birth_date, consents.get(person.id, ()), on_day),
            is_minor=is_minor(person.birth_date, on_day),
            account_id=person.account_id,
            email=person.email,
            teaches=teaches(Kind(person.kind), person.position, person.subject),
        )
        for person in people
    }


def emails_of(*, actor: Actor, person_ids: Collection[UUID]) -> dict[UUID, str]:
    """The addresses of those who have one, for letters."""
    people = Person.objects.present().filter(id__in=person_ids).exclude(email="")
    return dict(people.values_list("id", "email"))


def contacts_of(*, actor: Actor, person_ids: Collection[UUID]) -> dict[UUID, PersonContact]:
    """How those of the college who answer questions can be reached."""
    people = Person.objects.present().filter(id__in=person_ids)
    return {one.id: PersonContact(one.id, one.name, one.phone, one.email) for one in people}


def headcount(*, actor: Actor) -> Headcount:
    """Students and teaching staff of the college today."""
    alike = Person.objects.present().values("kind", "position", "subject").annotate(number=Count("id"))
    counted = [(Kind(one["kind"]), one) for one in alike]
    students = sum(one["number"] for kind, one in counted if kind is Kind.STUDENT)
    teaching = sum(one["number"] for kind, one in counted if teaches(kind, one["position"], one["subject"]))
    return Headcount(students, teaching)


def groups(*, actor: Actor) -> tuple[str, ...]:
    """The names of the groups, for a filter."""
    told = visible(actor, today_in(actor.workspace.id)).exclude(group="").order_by("group")
    return tuple(told.values_list("group", flat=True).distinct())
